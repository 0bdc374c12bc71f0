package dev.signet.embed;

import dev.signet.base.ClientId;
import dev.signet.secrets.Sha256;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often the tokens of each ticket were opened on this node: a ticket that is refused afterwards is not used up, so
/// without a limit it would cost a processor again and again.
///
/// Remembers the newest tickets only, and of their ids the digests.
final class TokenOpenings {
    private static final int MOST_TIMES = 3;
    private static final int MOST_TICKETS = 10_000;

    private final Map<Ticket, Integer> times = new LinkedHashMap<>();

    private record Ticket(ClientId client, String digest) {}

    /// Counts once more; false when it was as often as it may be.
    synchronized boolean once(ClientId client, String serial) {
        int now = times.merge(
                new Ticket(client, HexFormat.of().formatHex(Sha256.ofText(serial))), 1, (before, one) -> before + one);
        if (times.size() > MOST_TICKETS) times.remove(times.keySet().iterator().next());
        return now <= MOST_TIMES;
    }
}
