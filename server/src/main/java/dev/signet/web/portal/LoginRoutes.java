package dev.signet.web.portal;

import dev.signet.access.RequestRecovery;
import dev.signet.access.Session;
import dev.signet.access.SignIn;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.Form;
import dev.signet.http.LocalPath;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.Stranger;
import dev.signet.oidc.IdentityProvider;
import dev.signet.oidc.LeaveProvider;
import dev.signet.oidc.ProviderSignIn;
import dev.signet.secrets.Secret;
import dev.signet.web.Origins;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Signing in and out.
final class LoginRoutes {
    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String NOT_FROM_HERE =
            "Your organization lets people sign in from certain addresses only, and this is not one of them.";
    private static final String WRONG = "The e-mail address or the password is wrong.";
    private static final String WRONG_ANYWHERE = "The organization, the e-mail address or the password is wrong.";

    private final PortalRoutes.UseCases cases;
    private final CookieDoor door;
    private final SessionCookie cookie;
    private final EarlierSession earlier;
    private final URI publicUrl;

    LoginRoutes(PortalRoutes.UseCases cases, CookieDoor door, SessionCookie cookie, URI publicUrl) {
        this.cases = cases;
        this.door = door;
        this.earlier = cases.earlier();
        this.cookie = cookie;
        this.publicUrl = publicUrl;
    }

    /// What the sign-in form sends.
    record LoginForm(String organization, String email, String password, Optional<String> next) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get(LoginPage.PATH).through(Door.openPage()).handledBy(this::show),
                Route.post(LoginPage.PATH)
                        .through(new SameOriginDoor<>(Door.openPage(), publicUrl))
                        .takes(BodyOf.formOrJson(LoginForm.class))
                        .limitedTo(MAX_BODY_BYTES)
                        .handledBy(this::signIn),
                Route.post("/logout")
                        .through(new SameOriginDoor<>(door, publicUrl))
                        .handledBy(this::signOut));
    }

    private Answer show(Call<Stranger, NoBody> call) {
        Form query = call.request().query();
        LoginPage.Typed typed = typed(query);
        boolean signedIn =
                SessionCookie.session(call.request(), cases.sessions()).isPresent();
        if (signedIn) return Answer.redirect(typed.next().value());
        Optional<Notice> notice = query.first("notice").flatMap(Notice::parse);
        return new LoginPage(typed, offer(typed), Optional.empty(), notice).answer(200);
    }

    private Answer signIn(Call<Stranger, Form> call) {
        Form form = call.body();
        LoginPage.Typed typed = typed(form);
        Secret password = Secret.ofText(form.first("password").orElse(""));
        SignIn.Attempt attempt = new SignIn.Attempt(typed.organization(), typed.email(), password);
        return switch (cases.signIn().signIn(attempt, Origins.of(call.request()))) {
            case SignIn.Outcome.SignedIn(Secret key, Instant _) -> {
                earlier.end(call.request());
                yield cookie.set(Answer.redirect(typed.next().value()), key);
            }
            case SignIn.Outcome.Refused() -> refused(typed);
            case SignIn.Outcome.NotFromHere() -> page(typed, NOT_FROM_HERE).answer(FORBIDDEN);
            case SignIn.Outcome.TooManyAttempts(Duration left) -> tooMany(typed, left);
        };
    }

    private Answer tooMany(LoginPage.Typed typed, Duration left) {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        String wait = seconds == 1 ? "a second" : seconds + " seconds";
        return page(typed, "Too many attempts failed. Wait " + wait + ", then try again.")
                .answer(TOO_MANY_REQUESTS)
                .with("Retry-After", Long.toString(seconds));
    }

    private Answer signOut(Call<Session, NoBody> call) {
        String after = LoginPage.PATH + "?notice=" + Notice.SIGNED_OUT.word();
        URI back = URI.create(publicUrl.toString().replaceAll("/+$", "") + after);
        Optional<LeaveProvider> leave = cases.providers().map(ProviderSignIn::leave);
        Optional<IdentityProvider> provider = leave.flatMap(there -> there.provider(call.caller()));
        cases.signOut().signOut(call.caller(), Origins.of(call.request())); // whatever becomes of the rest
        Optional<URI> away = leave.flatMap(there -> provider.flatMap(of -> there.address(of, back)));
        return cookie.clear(away.map(AwayPage::to).orElseGet(() -> Answer.redirect(after)));
    }

    /// RFC 9110 §15.5.2 wants a challenge; no browser knows this one, so all show the page.
    private Answer refused(LoginPage.Typed typed) {
        String message = cases.organization().only().isPresent() ? WRONG : WRONG_ANYWHERE;
        return page(typed, message).answer(UNAUTHORIZED).with("WWW-Authenticate", "Form realm=\"signet\"");
    }

    private LoginPage page(LoginPage.Typed typed, String error) {
        return new LoginPage(typed, offer(typed), Optional.of(error), Optional.empty());
    }

    private LoginPage.Offer offer(LoginPage.Typed typed) {
        boolean offered = cases.recovery().filter(RequestRecovery::isOffered).isPresent();
        Optional<String> only = cases.organization().only();
        String slug = only.orElse(typed.organization().strip().toLowerCase(Locale.ROOT));
        return new LoginPage.Offer(
                only,
                offered ? LoginPage.Recovery.BY_MAIL : LoginPage.Recovery.NONE,
                cases.providers().map(providers -> providers.offer().of(slug)));
    }

    private static LoginPage.Typed typed(Form form) {
        return new LoginPage.Typed(
                form.first("organization").orElse(""),
                form.first("email").orElse(""),
                form.first("next").flatMap(LocalPath::parse).orElse(LoginPage.AFTERWARDS));
    }
}
