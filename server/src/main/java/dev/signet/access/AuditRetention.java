package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Paced;
import dev.signet.database.Transaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Drops the records of the audit that are older than their organization wants them
/// ([OrganizationPolicy#auditRetentionDays]), soon after the start and every hour.
///
/// Guarantee: what is dropped is the oldest, whole, and told of in the audit ([AuditAction#AUDIT_TRIM]); sealing goes
/// on meanwhile. Any number of nodes may run one. An outage of the database delays it. Records that are not as they
/// were sealed stay, with all after them, until an operator has looked: the log says so.
public final class AuditRetention implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AuditRetention.class.getName());
    private static final Duration PACE = Duration.ofHours(1);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofMillis(100);

    private final Set<OrganizationId> broken = ConcurrentHashMap.newKeySet();
    private final OrganizationStore organizations = new OrganizationStore();
    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final Paced sweeping = Paced.of("audit-retention", PACE, this::sweepUnlessClosing);
    private volatile boolean closing;

    private AuditRetention(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// Starts dropping, a while after the server's start.
    public static AuditRetention start(Database database, Audit audit, InstantSource clock) {
        AuditRetention retention = of(database, audit, clock);
        retention.sweeping.startAfter(FIRST_LOOK);
        return retention;
    }

    /// One that drops only when it is told to.
    static AuditRetention of(Database database, Audit audit, InstantSource clock) {
        return new AuditRetention(database, audit, clock);
    }

    /// Drops what is too old, of every organization, whatever happens to one; tells how many records that were.
    long sweep() {
        return FoundOrganization.all(database).stream().mapToLong(this::attempt).sum();
    }

    private long attempt(OrganizationId organization) {
        try {
            return sweep(organization);
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "old audit records of organization " + organization + " cannot be dropped", failed);
            return 0;
        }
    }

    private long sweep(OrganizationId organization) {
        long records = 0;
        while (!closing) {
            switch (database.inOrganization(organization, this::trim)) {
                case AuditTrim.Outcome.Dropped(long some, AuditBeginning.Later _) -> records += some;
                case AuditTrim.Outcome.Broken(long first, long last) -> {
                    tell(organization, first, last);
                    return records;
                }
                case AuditTrim.Outcome.Nothing(), AuditTrim.Outcome.Busy() -> {
                    return records;
                }
            }
            LockSupport.parkNanos(REST.toNanos());
        }
        return records;
    }

    private AuditTrim.Outcome trim(Transaction tx) {
        Optional<Integer> days = organizations.policy(tx).flatMap(AuditRetention::days);
        if (days.isEmpty()) return new AuditTrim.Outcome.Nothing();
        Instant now = clock.instant();
        return AuditTrim.in(tx, audit, now.minus(Duration.ofDays(days.get())), now);
    }

    private static Optional<Integer> days(OrganizationPolicy policy) {
        OptionalInt days = policy.auditRetentionDays();
        return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
    }

    private void tell(OrganizationId organization, long first, long last) {
        if (!broken.add(organization)) return;
        LOG.log(
                Level.ERROR,
                "audit records of organization {0} are too old, but something in its seals {1} to {2} is not as it"
                        + " was sealed, so nothing is dropped; run `./signet audit verify`",
                organization,
                Long.toString(first),
                Long.toString(last));
    }

    private void sweepUnlessClosing() {
        if (!closing) sweep();
    }

    /// Stops, after the batch that is being dropped.
    @Override
    public void close() {
        closing = true;
        sweeping.close();
    }
}
