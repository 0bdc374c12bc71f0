package dev.signet.web.portal;

import dev.signet.access.PasswordChoice;
import dev.signet.access.SetPassword;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.Form;
import dev.signet.http.Route;
import dev.signet.http.Stranger;
import dev.signet.secrets.Secret;
import dev.signet.web.Origins;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Setting a password with a one-time code.
final class SetPasswordRoutes {
    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final String UNUSABLE =
            "This code cannot be used: it was used before, has expired, or is incomplete. Ask for a new link.";
    private static final String DIFFERENT = "The two passwords differ. Type them again.";

    private final SetPassword setPassword;
    private final URI publicUrl;

    SetPasswordRoutes(SetPassword setPassword, URI publicUrl) {
        this.setPassword = setPassword;
        this.publicUrl = publicUrl;
    }

    /// What the form sends.
    record PasswordForm(String code, String password, String again) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get(SetPasswordPage.PATH)
                        .through(Door.openPage())
                        .handledBy(_ -> new SetPasswordPage("", Optional.empty()).answer(200)),
                Route.post(SetPasswordPage.PATH)
                        .through(new SameOriginDoor<>(Door.openPage(), publicUrl))
                        .takes(BodyOf.formOrJson(PasswordForm.class))
                        .limitedTo(MAX_BODY_BYTES)
                        .handledBy(this::set));
    }

    private Answer set(Call<Stranger, Form> call) {
        String code = call.body().first(SetPasswordPage.CODE).orElse("").strip();
        String password = call.body().first(SetPasswordPage.PASSWORD).orElse("");
        String again = call.body().first(SetPasswordPage.AGAIN).orElse("");
        if (!password.equals(again)) {
            return refused(code, SetPasswordPage.PASSWORD, DIFFERENT).answer(UNPROCESSABLE);
        }
        PasswordChoice choice = PasswordChoice.of(password);
        return switch (setPassword.byLink(Secret.ofText(code), choice, Origins.of(call.request()))) {
            case SetPassword.Outcome.Done(String organization) ->
                Answer.redirect(
                        LoginPage.PATH + "?organization=" + organization + "&notice=" + Notice.PASSWORD_SET.word());
            case SetPassword.Outcome.Unusable() ->
                refused("", SetPasswordPage.CODE, UNUSABLE).answer(BAD_REQUEST);
            case SetPassword.Outcome.Unfit(PasswordChoice.Flaw flaw) ->
                refused(code, SetPasswordPage.PASSWORD, flaw.sentence()).answer(UNPROCESSABLE);
        };
    }

    private static SetPasswordPage refused(String code, String field, String message) {
        return new SetPasswordPage(code, Optional.of(new SetPasswordPage.Wrong(field, message)));
    }
}
