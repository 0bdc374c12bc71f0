package dev.signet.embed;

import dev.signet.access.Audit;
import dev.signet.access.RecordRecent;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;

/// Writes who is let in, one or many at once, as part of the caller's transaction.
final class WriteEntrances {
    private final UsedTicketStore used = new UsedTicketStore();
    private final ViewerSessionStore sessions = new ViewerSessionStore();
    private final RecordRecent recents;
    private final Audit audit;

    WriteEntrances(RecordRecent recents, Audit audit) {
        this.recents = recents;
        this.audit = audit;
    }

    /// Uses all tickets up and lets in whose ticket was not used before; who that is, in order.
    List<Boolean> admit(Transaction tx, List<Entrance> all) {
        List<Boolean> fresh = used.use(tx, all.stream().map(Entrance::ticket).toList());
        List<Entrance> admitted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (fresh.get(i)) admitted.add(all.get(i));
        }
        write(tx, admitted);
        return fresh;
    }

    /// Writes all of them, but for their tickets.
    void write(Transaction tx, List<Entrance> admitted) {
        if (admitted.isEmpty()) return;
        sessions.insert(tx, admitted);
        recents.in(tx, admitted.stream().map(Entrance::opened).toList());
        audit.record(tx, admitted.stream().map(Entrance::entry).toList());
    }
}
