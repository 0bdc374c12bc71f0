package dev.signet.web.api;

import dev.signet.access.ChangePassword;
import dev.signet.access.PasswordChoice;
import dev.signet.access.Principal;
import dev.signet.access.Session;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Route;
import dev.signet.secrets.Secret;
import dev.signet.web.Origins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `POST /v2/account/password`: what people do to their own account (ours).
final class AccountRoutes {
    private static final int MAX_BODY_BYTES = 16 * 1024;

    private final ApiDoor door;
    private final SessionCases cases;

    AccountRoutes(ApiDoor door, SessionCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// The password one has and the one one wants.
    record NewPassword(String oldPassword, String newPassword) {
        @Override
        public String toString() {
            return "NewPassword[hidden]";
        }
    }

    List<Route<?, ?>> all() {
        return List.of(Route.post("/v2/account/password")
                .named("changePassword", "Change one's password")
                .described("For people who are signed in in the portal, not for programs. All other sessions of theirs"
                        + " end. Not in the original.")
                .tagged("account")
                .through(door)
                .takes(BodyOf.json(NewPassword.class))
                .limitedTo(MAX_BODY_BYTES)
                .answers(200, "It is changed")
                .handledBy(this::change));
    }

    private Answer change(Call<Principal, NewPassword> call) {
        Optional<Session> session = cases.current(call);
        if (session.isEmpty()) {
            return Answer.problem(Fault.FORBIDDEN, "Only people who are signed in change their password.");
        }
        Secret old = Secret.ofText(call.body().oldPassword());
        PasswordChoice wanted = PasswordChoice.of(call.body().newPassword());
        return switch (cases.changePassword().change(session.get(), Origins.of(call.request()), old, wanted)) {
            case ChangePassword.Outcome.Changed() -> Answer.emptyObject();
            case ChangePassword.Outcome.WrongPassword() -> invalid("oldPassword", "This is not your password.");
            case ChangePassword.Outcome.Unfit(String sentence) -> invalid("newPassword", sentence);
            case ChangePassword.Outcome.TooManyAttempts(Duration left) -> tooMany(left);
        };
    }

    private static Answer tooMany(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        return Answer.problem(
                        Fault.TOO_MANY_REQUESTS,
                        "Too many wrong passwords. Wait " + seconds + " seconds, then try again.")
                .with("Retry-After", Long.toString(seconds));
    }

    private static Answer invalid(String field, String message) {
        return Answer.problem(Problem.invalid(List.of(new Violation(field, message))));
    }
}
