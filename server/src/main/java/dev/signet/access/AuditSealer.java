package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Directory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Chains committed audit records, for every organization, within a second of their commit.
///
/// Any number of nodes may run one: a lock in the database lets one at a time seal an organization. Organizations with
/// records written through this node are looked at every [#PACE]; all of them at the start and every [#SWEEP], because
/// another node may have died. An outage of the database delays sealing and loses nothing. Closing seals what is left.
public final class AuditSealer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AuditSealer.class.getName());
    private static final Duration PACE = Duration.ofMillis(300);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final String ORGANIZATION = "organization";

    private final AuditMarks marks = new AuditMarks();
    private final Database database;
    private final InstantSource clock;
    private final Thread sealing;
    private final Thread sweeping;
    private volatile boolean closing;
    private volatile boolean failing;

    private AuditSealer(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.sealing = Thread.ofVirtual().name("audit-sealer").unstarted(() -> repeat(PACE, this::sealMarked));
        this.sweeping = Thread.ofVirtual().name("audit-sweeper").unstarted(() -> repeat(SWEEP, this::sweep));
    }

    /// Starts sealing.
    public static AuditSealer start(Database database, InstantSource clock) {
        AuditSealer sealer = new AuditSealer(database, clock);
        sealer.sealing.start();
        sealer.sweeping.start();
        return sealer;
    }

    /// The organization has, or will have once this transaction commits, something to seal.
    void mark(OrganizationId organization, long transaction) {
        marks.mark(organization, transaction);
    }

    /// Stops, after a last pass over what this node wrote.
    @Override
    public void close() {
        closing = true;
        for (Thread thread : List.of(sealing, sweeping)) {
            LockSupport.unpark(thread);
            join(thread);
        }
        attempt(this::sealMarked);
    }

    private void repeat(Duration pause, Runnable step) {
        while (!closing) {
            attempt(step);
            if (!closing) LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            if (failing) LOG.log(Level.INFO, "audit records are being sealed again");
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) LOG.log(Level.WARNING, "audit records cannot be sealed now, trying again", failed);
            failing = true;
        }
    }

    private void sealMarked() {
        sealEach(List.copyOf(marks.organizations()));
    }

    private void sweep() {
        sealEach(database.directory(directory -> directory.all(ORGANIZATION)).stream()
                .map(Directory.Entry::organization)
                .distinct()
                .toList());
    }

    /// Seals all of them, whatever happens to one; then tells of the first failure.
    private void sealEach(List<OrganizationId> organizations) {
        RuntimeException first = null;
        for (OrganizationId organization : organizations) {
            try {
                seal(organization);
            } catch (RuntimeException failed) {
                if (failed instanceof DatabaseUnavailable) throw failed;
                if (first == null) first = failed;
            }
        }
        if (first != null) throw first;
    }

    private void seal(OrganizationId organization) {
        switch (AuditPass.over(database, organization, clock)) {
            case AuditPass.Outcome.Sealed(long _, long oldestRunning) -> marks.passed(organization, oldestRunning);
            case AuditPass.Outcome.Busy() -> {
                // It stays marked, so that the next round looks again.
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
