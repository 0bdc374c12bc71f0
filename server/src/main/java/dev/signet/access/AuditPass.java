package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;

/// Seals, in one transaction, all records of one organization that are committed and not sealed yet.
///
/// Exactly once: what is new is told by transaction ids and snapshots, never by numbers, which are given out before
/// commits. Only where the last seal comes from another cluster are the sealed numbers themselves compared.
final class AuditPass {
    private final AuditSealStore store;
    private final AuditTip tip;
    private final long restored;
    private final InstantSource clock;
    private AuditRun run = new AuditRun();
    private AuditLink link;
    private long seal;
    private long count;

    private AuditPass(AuditSealStore store, AuditTip tip, long restored, InstantSource clock) {
        this.store = store;
        this.tip = tip;
        this.restored = restored;
        this.clock = clock;
        this.link = tip.link();
        this.seal = tip.number();
    }

    static Outcome over(Database database, OrganizationId organization, InstantSource clock) {
        return database.inOrganization(organization, transaction -> in(transaction, clock));
    }

    static Outcome in(Transaction transaction, InstantSource clock) {
        AuditSealStore store = new AuditSealStore(transaction);
        if (!store.lock()) return new Outcome.Busy();
        AuditTip tip = store.tip();
        if (tip.sameCluster()) {
            AuditPass pass = new AuditPass(store, tip, tip.restored(), clock);
            store.readNew(tip, pass::add);
            return pass.end();
        }
        AuditPass pass = new AuditPass(store, tip, store.highestNumber(), clock);
        store.readUnsealed(pass.restored, pass::add);
        return pass.end();
    }

    private void add(AuditRecord record, String transaction) {
        link = link.next(record);
        run.add(record.number(), transaction, link);
        count++;
        if (run.isFull()) write();
    }

    private Outcome end() {
        if (!run.isEmpty()) write();
        return new Outcome.Sealed(count, tip.now().oldestRunning());
    }

    private void write() {
        seal++;
        store.insert(new AuditSeal(seal, clock.instant(), tip.now(), restored, run));
        run = new AuditRun();
    }

    /// How a pass ended.
    sealed interface Outcome {
        /// So many records were sealed; every transaction before `oldestRunning` had ended.
        record Sealed(long records, long oldestRunning) implements Outcome {}

        /// Another sealer is at it.
        record Busy() implements Outcome {}
    }
}
