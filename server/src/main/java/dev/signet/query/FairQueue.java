package dev.signet.query;

import dev.signet.base.OrganizationId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Questions wait here for one of few platform threads of our own, because engines are native code that would pin the
/// carriers of virtual threads.
///
/// Guarantee: organizations with waiting questions take turns, however many each has. Refuses a question when its
/// organization has as many waiting as it may.
final class FairQueue implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FairQueue.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final Map<OrganizationId, Queue<Runnable>> waiting = new LinkedHashMap<>();
    private final int mayWait;
    private boolean closed;

    private FairQueue(int mayWait) {
        this.mayWait = mayWait;
    }

    /// A queue served by that many threads, in which each organization may have so many questions waiting.
    static FairQueue start(int threads, int mayWait) {
        FairQueue queue = new FairQueue(mayWait);
        for (int i = 1; i <= threads; i++) {
            Thread.ofPlatform().daemon().name("signet-query-" + i).start(queue::work);
        }
        return queue;
    }

    /// False when the organization has too many waiting, or the queue is closed.
    boolean offer(OrganizationId organization, Runnable job) {
        lock.lock();
        try {
            Queue<Runnable> own = waiting.getOrDefault(organization, new ArrayDeque<>());
            if (closed || own.size() >= mayWait) return false;
            own.add(job);
            waiting.putIfAbsent(organization, own);
            some.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Withdraws a job that waits; one that runs or ran is not there to withdraw.
    void withdraw(OrganizationId organization, Runnable job) {
        lock.lock();
        try {
            waiting.computeIfPresent(organization, (_, own) -> own.remove(job) && own.isEmpty() ? null : own);
        } finally {
            lock.unlock();
        }
    }

    /// How many wait now.
    int size() {
        lock.lock();
        try {
            return waiting.values().stream().mapToInt(Queue::size).sum();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (Optional<Runnable> job = next(); job.isPresent(); job = next()) run(job.get());
    }

    private static void run(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "a question ended unexpectedly", unexpected);
        }
    }

    private Optional<Runnable> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) some.awaitUninterruptibly();
            return closed ? Optional.empty() : Optional.of(take());
        } finally {
            lock.unlock();
        }
    }

    /// The first organization's oldest; the organization then stands behind all the others.
    private Runnable take() {
        Map.Entry<OrganizationId, Queue<Runnable>> first =
                waiting.entrySet().iterator().next();
        OrganizationId organization = first.getKey();
        Queue<Runnable> own = first.getValue();
        waiting.remove(organization);
        Runnable job = own.remove();
        if (!own.isEmpty()) waiting.put(organization, own);
        return job;
    }

    /// What waits is forgotten; what runs comes to its end.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            some.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
