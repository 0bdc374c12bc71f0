package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an organization's chain has of some time, in whole seals, read page by page, each in a transaction of its own.
///
/// What is sealed after the first page was asked for does not belong to it.
final class AuditStretch {
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);
    private static final String DROPPED =
            "The audit cannot be exported: its oldest records were dropped meanwhile. Try again.";

    private final Database database;
    private final OrganizationId organization;
    private final Bounds bounds;
    private long read;

    private AuditStretch(Database database, OrganizationId organization, Bounds bounds) {
        this.database = database;
        this.organization = organization;
        this.bounds = bounds;
        this.read = bounds.before();
    }

    static AuditStretch of(Database database, OrganizationId organization, AuditPeriod period) {
        Bounds bounds = database.inOrganization(organization, tx -> bounds(tx, period));
        return new AuditStretch(database, organization, bounds);
    }

    /// The line it begins with, unless it begins with the organization's first record.
    Optional<AuditLine> opening() {
        return switch (bounds.beginning()) {
            case AuditBeginning.Later(long seal, AuditLink link, Instant until)
            when seal == bounds.before() ->
                Optional.of(new AuditLine.Opening(organization, seal, link, Optional.of(until)));
            case AuditBeginning _ ->
                bounds.before() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new AuditLine.Opening(organization, bounds.before(), bounds.after(), Optional.empty()));
        };
    }

    /// The link it continues.
    AuditLink after() {
        return bounds.after();
    }

    /// The next page; empty when there is none. What is dropped before it is read is a [StartFailure].
    List<AuditPageStore.Run> next() {
        if (read >= bounds.through()) return List.of();
        List<AuditPageStore.Run> page = database.inOrganization(organization, this::page);
        if (!page.isEmpty()) read = page.getLast().number();
        return page;
    }

    private List<AuditPageStore.Run> page(Transaction transaction) {
        AuditChainStore.readingOnly(transaction);
        if (new AuditTrimStore(transaction).beginning().seal() > read) throw new StartFailure(DROPPED);
        return new AuditPageStore(transaction).page(read, bounds.through());
    }

    private static Bounds bounds(Transaction transaction, AuditPeriod period) {
        AuditChainStore store = AuditChainStore.readingOnly(transaction);
        AuditBeginning beginning = new AuditTrimStore(transaction).beginning();
        long highest = store.seals().highest();
        long before = Math.max(
                beginning.seal(), period.from().map(store::lastSealBefore).orElse(0L));
        // A record is sealed soon after its time, or by the first seal after an outage.
        long through = period.to()
                .map(to -> Math.min(highest, store.lastSealBefore(to.plus(SEALED_WITHIN)) + 1))
                .orElse(highest);
        AuditLink after = before == beginning.seal()
                ? beginning.link()
                : store.lastLink(before).orElse(beginning.link());
        return new Bounds(beginning, before, after, Math.max(before, through));
    }

    /// The seals behind `before`, which ended with `after`, up to `through`.
    private record Bounds(AuditBeginning beginning, long before, AuditLink after, long through) {}
}
