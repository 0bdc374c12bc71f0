package dev.signet.web.embed;

import dev.signet.access.Origin;
import dev.signet.base.Fault;
import dev.signet.embed.EmbedCode;
import dev.signet.embed.EmbedRefusal;
import dev.signet.embed.RenewSession;
import dev.signet.embed.Renewal;
import dev.signet.embed.ViewerSession;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;

/// `POST /_embed/session`: a new session for a page that is open, for a fresh ticket its host gave it (embedding.md §8;
/// ours, §9 no. 1).
final class SessionRoutes {
    private final EmbedRoutes.UseCases cases;
    private final RevealPermit permit;

    SessionRoutes(EmbedRoutes.UseCases cases, RevealPermit permit) {
        this.cases = cases;
        this.permit = permit;
    }

    /// One of both: the whole signed address, or the token alone.
    record Ticket(
            @Size(max = 32_768) Optional<String> url,
            @Size(max = 32_768) Optional<String> jwt) {

        @Override
        public String toString() {
            return "Ticket[hidden]";
        }

        /// What it brings; empty when it is not exactly one, or no address of ours.
        Optional<Renewal> read(Origin from) {
            if (url.isPresent() == jwt.isPresent()) return Optional.empty();
            return jwt.<Renewal>map(token -> new Renewal.ByToken(token, Optional.empty()))
                    .or(() -> url.flatMap(address -> SignedAddress.read(address, from)));
        }
    }

    /// The key of the new session, and how long it lasts.
    record Session(String key, long endsInSeconds) {}

    List<Route<?, ?>> all() {
        return List.of(Route.post("/_embed/session")
                .through(new ViewerDoor(cases.embeds().sessions()))
                .refusing(Refused.JSON)
                .takes(BodyOf.json(Ticket.class))
                .handledBy(this::renew));
    }

    private Answer renew(Call<ViewerSession, Ticket> call) {
        Origin from = Origins.of(call.request());
        return call.body()
                .read(from)
                .map(renewal -> answer(cases.embeds().renew().renew(call.caller(), renewal, from)))
                .orElseGet(() -> Refused.of(
                        EmbedCode.EINVAL,
                        Fault.INVALID_REQUEST,
                        "Send either url, the whole signed address of an embed, or jwt, its token alone."));
    }

    private Answer answer(RenewSession.Outcome outcome) {
        return switch (outcome) {
            case RenewSession.Outcome.Refused(EmbedRefusal why) -> Refused.of(why);
            case RenewSession.Outcome.Renewed renewed ->
                Answer.ok(new Session(
                        renewed.key().reveal(permit),
                        renewed.session().left(cases.clock().instant()).toSeconds()));
        };
    }
}
