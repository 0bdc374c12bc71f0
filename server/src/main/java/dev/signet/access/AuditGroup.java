package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Records what happens too often for a transaction each, such as granted tokens: all who wait at a moment share one
/// commit.
///
/// Guarantee: [#recordNow] returns only once the record is committed. It throws what the database threw
/// ([dev.signet.database.DatabaseUnavailable] in an outage) to everyone whose record was in the failed group. When more
/// callers come than PostgreSQL takes, they wait; none is dropped.
public final class AuditGroup implements AutoCloseable {
    static final int LARGEST_GROUP = 512;
    private static final int QUEUE_LENGTH = 8 * LARGEST_GROUP;
    private static final long IDLE_LOOK_MILLIS = 100;
    private static final int BUSY = 4;
    private static final long GATHERING_NANOS = 400_000;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);
    private final Database database;
    private final AuditSealer sealer;
    private final Thread writer;
    private boolean busy; // of the writer's thread alone
    private volatile boolean closing;

    private AuditGroup(Database database, AuditSealer sealer) {
        this.database = database;
        this.sealer = sealer;
        // One: while it commits the next group gathers. A second made groups half as large and cost more than it gave.
        this.writer = Thread.ofPlatform().daemon().name("audit-group").unstarted(this::run);
    }

    /// Starts the one thread that writes.
    public static AuditGroup start(Database database, AuditSealer sealer) {
        AuditGroup group = new AuditGroup(database, sealer);
        group.writer.start();
        return group;
    }

    /// Records the entry; returns when that is committed.
    public void recordNow(OrganizationId organization, AuditEntry entry) {
        Waiting waiting = new Waiting(organization, entry, new CompletableFuture<>());
        enqueue(waiting);
        waiting.outcome().join().ifPresent(failure -> {
            throw failure;
        });
    }

    private void enqueue(Waiting waiting) {
        try {
            queue.put(waiting);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the audit record was written", interrupted);
        }
        if (closing && queue.remove(waiting)) throw new IllegalStateException("the audit is closed");
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(LARGEST_GROUP);
        while (take(group)) {
            byOrganization(group).forEach(this::write);
            group.clear();
        }
    }

    /// Takes all that wait; false when closing and nobody waits any more.
    private boolean take(List<Waiting> group) {
        while (group.isEmpty()) {
            if (closing && queue.isEmpty()) return false;
            try {
                Waiting first = queue.poll(IDLE_LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) group.add(first);
            } catch (InterruptedException notOurWayToStop) {
                closing = true;
            }
        }
        // Under load a short wait makes larger groups, which saves more than it costs; a lone caller never
        // waits.
        if (busy) LockSupport.parkNanos(GATHERING_NANOS);
        queue.drainTo(group, LARGEST_GROUP - 1);
        busy = group.size() >= BUSY;
        return true;
    }

    private static Map<OrganizationId, List<Waiting>> byOrganization(List<Waiting> group) {
        Map<OrganizationId, List<Waiting>> parts = new LinkedHashMap<>();
        for (Waiting one : group) {
            parts.computeIfAbsent(one.organization(), any -> new ArrayList<>()).add(one);
        }
        return parts;
    }

    private void write(OrganizationId organization, List<Waiting> part) {
        Optional<RuntimeException> failure = commit(organization, part);
        part.forEach(one -> one.outcome().complete(failure));
    }

    private Optional<RuntimeException> commit(OrganizationId organization, List<Waiting> part) {
        List<AuditEntry> entries = part.stream().map(Waiting::entry).toList();
        try {
            long written = AuditStore.insertAll(database, organization, entries);
            sealer.mark(organization, written);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    /// Writes what waits, then refuses whoever comes later.
    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A caller and what they wait for; empty is success.
    private record Waiting(
            OrganizationId organization, AuditEntry entry, CompletableFuture<Optional<RuntimeException>> outcome) {}
}
