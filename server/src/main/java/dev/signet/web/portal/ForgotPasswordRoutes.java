package dev.signet.web.portal;

import dev.signet.access.RequestRecovery;
import dev.signet.access.SignInOrganization;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.Form;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Asking for a link to set a new password. There only where mails are sent.
final class ForgotPasswordRoutes {
    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    private final RequestRecovery recovery;
    private final SignInOrganization organization;
    private final URI publicUrl;

    ForgotPasswordRoutes(RequestRecovery recovery, SignInOrganization organization, URI publicUrl) {
        this.recovery = recovery;
        this.organization = organization;
        this.publicUrl = publicUrl;
    }

    /// What the form sends.
    record ForgotForm(String organization, String email) {}

    List<Route<?, ?>> all() {
        if (!recovery.isOffered()) return List.of();
        return List.of(
                Route.get(ForgotPasswordPage.PATH).through(Door.openPage()).handledBy(this::show),
                Route.post(ForgotPasswordPage.PATH)
                        .through(new SameOriginDoor<>(Door.openPage(), publicUrl))
                        .takes(BodyOf.formOrJson(ForgotForm.class))
                        .limitedTo(MAX_BODY_BYTES)
                        .handledBy(this::request));
    }

    private Answer show(Call<Stranger, NoBody> call) {
        return page(typed(call.request().query()), Optional.empty()).answer(200);
    }

    private Answer request(Call<Stranger, Form> call) {
        ForgotPasswordPage.Typed typed = typed(call.body());
        RequestRecovery.Claim claim = new RequestRecovery.Claim(typed.organization(), typed.email());
        return switch (recovery.request(claim, Origins.of(call.request()))) {
            case RequestRecovery.Outcome.Taken() -> ForgotPasswordPage.taken();
            case RequestRecovery.Outcome.TooManyAttempts(Duration left) -> tooMany(typed, left);
        };
    }

    private Answer tooMany(ForgotPasswordPage.Typed typed, Duration left) {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        String wait = seconds == 1 ? "a second" : seconds + " seconds";
        return page(typed, Optional.of("Asked too often. Wait " + wait + ", then try again."))
                .answer(TOO_MANY_REQUESTS)
                .with("Retry-After", Long.toString(seconds));
    }

    private ForgotPasswordPage page(ForgotPasswordPage.Typed typed, Optional<String> error) {
        return new ForgotPasswordPage(typed, organization.only(), error);
    }

    private static ForgotPasswordPage.Typed typed(Form form) {
        return new ForgotPasswordPage.Typed(
                form.first("organization").orElse(""), form.first("email").orElse(""));
    }
}
