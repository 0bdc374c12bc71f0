package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Remembers what members open, for their lists of recent files. The caller has decided that they may.
public final class RecordRecent {
    private final Database database;
    private final InstantSource clock;
    private final FavoriteStore store = new FavoriteStore();

    /// Who opened which file, and when.
    public record Opened(MemberId member, InodeId file, Instant at) {}

    /// Remembers in this database, by this clock.
    public RecordRecent(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Remembers that they open the file now.
    public void record(Principal principal, InodeId file) {
        database.inOrganization(principal.organization(), tx -> {
            in(tx, principal, file);
            return file;
        });
    }

    /// The same as part of the caller's transaction.
    public void in(Transaction tx, Principal principal, InodeId file) {
        in(tx, List.of(new Opened(principal.member(), file, clock.instant())));
    }

    /// What many opened, as part of the caller's transaction.
    public void in(Transaction tx, List<Opened> files) {
        store.opened(tx, files);
    }
}
