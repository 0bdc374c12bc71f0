package dev.signet.database;

import dev.signet.base.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writes in one transaction what many callers write at the same moment: while one group is being committed the next
/// gathers. A lone caller does not wait, but for a millisecond when a large group went before.
///
/// Guarantee: [#write] returns once the item is committed, and throws what the database threw. An item that makes its
/// group fail fails alone: the others are written without it.
public final class Together<T, R> {
    private static final int LARGEST_GROUP = 256;
    private static final int BUSY = 4;
    private static final long GATHERING_NANOS = 1_000_000;

    private final Database database;
    private final Work<T, R> work;
    private final ConcurrentMap<OrganizationId, Group> groups = new ConcurrentHashMap<>();

    /// Writes there, by this work.
    public Together(Database database, Work<T, R> work) {
        this.database = database;
        this.work = work;
    }

    /// Writes all of the items; what came of each, in their order.
    public interface Work<T, R> {
        List<R> write(Transaction tx, List<T> items);
    }

    /// Writes the item; returns what came of it, after the commit.
    public R write(OrganizationId organization, T item) {
        return groups.computeIfAbsent(organization, Group::new).write(item);
    }

    /// How many wait to be written with the next group.
    int waiting(OrganizationId organization) {
        return groups.computeIfAbsent(organization, Group::new).queue.size();
    }

    /// Those of one organization. Whoever gets the lock writes for everybody who waits.
    private final class Group {
        private final OrganizationId organization;
        private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
        private final ReentrantLock writing = new ReentrantLock();
        private boolean busy; // guarded by the lock

        Group(OrganizationId organization) {
            this.organization = organization;
        }

        R write(T item) {
            Waiting<T, R> mine = new Waiting<>(item);
            queue.add(mine);
            writing.lock();
            try {
                while (!mine.isDone()) writeNext();
            } finally {
                writing.unlock();
            }
            return mine.outcome();
        }

        private void writeNext() {
            // Under load a short wait makes larger groups, which saves more than it costs.
            if (busy) LockSupport.parkNanos(GATHERING_NANOS);
            List<Waiting<T, R>> group = new ArrayList<>();
            while (group.size() < LARGEST_GROUP) {
                Waiting<T, R> next = queue.poll();
                if (next == null) break;
                group.add(next);
            }
            busy = group.size() >= BUSY;
            try {
                commit(group);
            } catch (DatabaseUnavailable away) {
                group.forEach(each -> each.failed(away));
            } catch (RuntimeException failed) {
                if (group.size() == 1) group.getFirst().failed(failed);
                else group.forEach(this::alone);
            } catch (Error broken) {
                group.forEach(each -> each.failed(new IllegalStateException("the group was not written", broken)));
                throw broken;
            }
        }

        private void alone(Waiting<T, R> one) {
            try {
                commit(List.of(one));
            } catch (RuntimeException failed) {
                one.failed(failed);
            }
        }

        private void commit(List<Waiting<T, R>> group) {
            List<R> written = database.inOrganization(
                    organization,
                    tx -> work.write(tx, group.stream().map(Waiting::item).toList()));
            for (int i = 0; i < group.size(); i++) group.get(i).written(written.get(i));
        }
    }

    /// An item, and what came of it once that is known; guarded by the group's lock.
    private static final class Waiting<T, R> {
        private final T item;
        private @Nullable R written;
        private @Nullable RuntimeException failure;

        Waiting(T item) {
            this.item = item;
        }

        T item() {
            return item;
        }

        boolean isDone() {
            return written != null || failure != null;
        }

        void written(R result) {
            written = result;
        }

        void failed(RuntimeException why) {
            failure = why;
        }

        R outcome() {
            if (failure != null) throw failure;
            if (written == null) throw new IllegalStateException("not written yet");
            return written;
        }
    }
}
