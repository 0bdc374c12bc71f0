package dev.signet.access;

import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.List;

/// Drops, in one transaction, the oldest of what one organization's chain has and no longer wants.
///
/// Guarantee: only whole seals go, the oldest first, at most [AuditPageStore#MOST_RECORDS] records (or one seal), and
/// never the last seal. The chain then begins behind them, and the audit tells so. What is not as it was sealed is
/// never dropped: it is evidence.
final class AuditTrim {
    private final AuditTrimStore store;
    private final Transaction transaction;

    private AuditTrim(Transaction transaction) {
        this.transaction = transaction;
        this.store = new AuditTrimStore(transaction);
    }

    /// Drops what was sealed before `older`.
    static Outcome in(Transaction transaction, Audit audit, Instant older, Instant now) {
        return new AuditTrim(transaction).drop(audit, older, now);
    }

    private Outcome drop(Audit audit, Instant older, Instant now) {
        if (!store.lock()) return new Outcome.Busy();
        AuditBeginning begin = store.beginning();
        List<AuditPageStore.Run> old = new AuditPageStore(transaction)
                .page(begin.seal(), lastSeal() - 1).stream()
                        .takeWhile(run -> run.at().isBefore(older))
                        .toList();
        if (old.isEmpty()) return new Outcome.Nothing();
        long last = old.getLast().number();
        AuditChain chain = new AuditChain(transaction.organization(), begin.link());
        if (!isAsSealed(chain, begin.seal(), old)) return new Outcome.Broken(begin.seal() + 1, last);
        AuditBeginning.Later next =
                new AuditBeginning.Later(last, chain.lastLink(), old.getLast().at());
        long records = store.drop(begin.seal() + 1, next);
        if (records != chain.count()) throw new IllegalStateException("the audit changed while it was trimmed");
        audit.record(transaction, entry(next, records, now));
        return new Outcome.Dropped(records, next);
    }

    private long lastSeal() {
        return new AuditChainStore(transaction).seals().highest();
    }

    private static boolean isAsSealed(AuditChain chain, long before, List<AuditPageStore.Run> runs) {
        long number = before;
        for (AuditPageStore.Run run : runs) {
            number++;
            if (run.number() != number || run.records().isEmpty()) return false;
            for (AuditPageStore.Sealed one : run.records()) {
                if (one.record().isEmpty()) return false;
                chain.follow(one.record().get(), one.link());
            }
        }
        return chain.verdict() instanceof AuditChain.Verdict.Intact;
    }

    private AuditEntry entry(AuditBeginning.Later next, long records, Instant now) {
        String subject = "organization:" + transaction.organization();
        return AuditEntry.byServer(now, AuditAction.AUDIT_TRIM, subject)
                .with("records", Long.toString(records))
                .with(AuditTrimStore.SEAL, Long.toString(next.seal()))
                .with(AuditTrimStore.LINK, next.link().toString())
                .with(AuditTrimStore.UNTIL, next.until().toString());
    }

    /// What came of it.
    sealed interface Outcome {
        /// So many records went, and there the chain begins now; there may be more to drop.
        record Dropped(long records, AuditBeginning.Later beginning) implements Outcome {}

        /// Nothing is that old.
        record Nothing() implements Outcome {}

        /// Somebody else drops, or reads.
        record Busy() implements Outcome {}

        /// Something in these seals is not as it was sealed, so they stay.
        record Broken(long first, long last) implements Outcome {}
    }
}
