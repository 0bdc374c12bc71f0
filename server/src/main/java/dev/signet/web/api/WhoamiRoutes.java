package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.Standings;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.http.Answer;
import dev.signet.http.Doc;
import dev.signet.http.Route;
import java.util.List;
import java.util.Optional;

/// `GET /v2/whoami`: the canonical check of a token (rest-api.md §4.1).
final class WhoamiRoutes {
    private final ApiDoor door;
    private final Standings standings;

    WhoamiRoutes(ApiDoor door, Standings standings) {
        this.door = door;
        this.standings = standings;
    }

    /// Whom the token acts as.
    record Whoami(
            String userId,
            String organizationId,
            String accountType,

            @Doc("Who acts as them, when somebody else does. Ours")
            Optional<String> actorId) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/whoami")
                .named("whoami", "Whom the token acts as")
                .tagged("auth")
                .through(door)
                .answers(200, "The member the token acts as", Whoami.class)
                .handledBy(call -> whoami(call.caller())));
    }

    private Answer whoami(Principal caller) {
        return standings
                .find(caller.organization(), caller.member())
                .map(standing -> Answer.ok(new Whoami(
                        caller.member().value(),
                        caller.organization().toString(),
                        standing.accountType().name(),
                        actor(caller).map(MemberId::value))))
                .orElseGet(() -> Answer.problem(Fault.UNAUTHORIZED, "The token's owner is gone."));
    }

    private static Optional<MemberId> actor(Principal caller) {
        return caller instanceof Principal.Machine program ? program.actor() : Optional.empty();
    }
}
