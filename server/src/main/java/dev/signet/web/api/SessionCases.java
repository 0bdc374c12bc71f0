package dev.signet.web.api;

import dev.signet.access.ChangePassword;
import dev.signet.access.EndSessions;
import dev.signet.access.ListSessions;
import dev.signet.access.Principal;
import dev.signet.access.Session;
import dev.signet.http.Call;
import dev.signet.http.Request;
import java.util.Optional;
import java.util.function.Function;

/// The use cases behind the routes of sessions and of one's own account, and who is signed in by a request.
public record SessionCases(
        ListSessions list,
        EndSessions end,
        ChangePassword changePassword,
        Function<Request, Optional<Session>> signedIn) {

    /// The session a call is made in; empty for programs, whatever cookies they bring.
    Optional<Session> current(Call<Principal, ?> call) {
        return switch (call.caller()) {
            case Principal.Human _ -> signedIn.apply(call.request());
            case Principal.Machine _, Principal.Viewer _, Principal.Operator _ -> Optional.empty();
        };
    }
}
