package dev.signet.bench;

import dev.signet.base.StartFailure;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SignedTicket;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedTicket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Verifying tickets in this process, with the server's own code: taking the text apart, the signature, the claims.
///
/// What the claims mean and whether the ticket was used before is the server's to decide, and not in here.
final class TicketChecks {
    /// How many are timed, after as many that are not.
    static final int COUNT = 20_000;

    private static final int TICKETS = 100;

    private TicketChecks() {}

    /// Times each; refuses when one is not good.
    static Times measure(EmbeddingHost host) {
        List<TicketKey> keys =
                List.of(TicketKey.of(Secret.ofText(host.credential().secret())));
        List<String> tickets = Stream.generate(host::ticket).limit(TICKETS).toList();
        times(tickets, keys); // warms up
        return times(tickets, keys);
    }

    private static Times times(List<String> tickets, List<TicketKey> keys) {
        return new Times(IntStream.range(0, COUNT)
                .mapToObj(turn -> micros(tickets.get(turn % TICKETS), keys))
                .toList());
    }

    private static double micros(String ticket, List<TicketKey> keys) {
        long begun = System.nanoTime();
        boolean holds = holds(ticket, keys);
        double micros = Times.microsSince(begun);
        if (!holds) throw new StartFailure("A ticket that was signed well was refused.");
        return micros;
    }

    private static boolean holds(String text, List<TicketKey> keys) {
        return UntrustedTicket.parse(text)
                .map(ticket -> switch (ticket.verify(keys)) {
                    case TicketVerdict.Signed(SignedTicket proven) ->
                        proven.claims().has("jti");
                    case TicketVerdict.Refused _ -> false;
                })
                .orElse(false);
    }
}
