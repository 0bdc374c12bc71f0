package dev.signet.http;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// Writes the lines on one thread of its own, so that a request pays for a queue entry only.
///
/// The writer looks every few milliseconds instead of being woken, for a wake-up costs a request more than its line. A
/// full queue drops lines and says how many.
final class QueuedAccessLog implements AccessLog {
    private static final System.Logger LOG = System.getLogger(LOGGER);
    private static final int CAPACITY = 65_536;
    private static final int NANOS_A_MICRO = 1_000;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final Duration LAST_LINES = Duration.ofSeconds(2);

    private final Queue<Entry> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final Thread writer;
    private volatile boolean closed;

    private QueuedAccessLog() {
        writer = Thread.ofPlatform().daemon().name("access-log").unstarted(this::write);
    }

    static QueuedAccessLog start() {
        QueuedAccessLog log = new QueuedAccessLog();
        log.writer.start();
        return log;
    }

    @Override
    public void add(Entry entry) {
        if (!LOG.isLoggable(System.Logger.Level.INFO)) return;
        if (waiting.incrementAndGet() <= CAPACITY) {
            queue.add(entry);
        } else {
            waiting.decrementAndGet();
            dropped.increment();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(LAST_LINES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!closed) {
            drain();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        drain();
    }

    private void drain() {
        int written = 0;
        for (Entry entry = queue.poll(); entry != null; entry = queue.poll()) {
            LOG.log(System.Logger.Level.INFO, line(entry));
            written++;
        }
        waiting.addAndGet(-written);
        tellDropped();
    }

    private void tellDropped() {
        long lost = dropped.sumThenReset();
        if (lost > 0) LOG.log(System.Logger.Level.WARNING, lost + " lines dropped");
    }

    static String line(Entry entry) {
        Who who = entry.who();
        return who.requestId()
                + ' '
                + method(entry.method())
                + ' '
                + entry.pattern()
                + ' '
                + entry.status()
                + ' '
                + entry.nanos() / NANOS_A_MICRO
                + ' '
                + who.remoteAddress()
                + ' '
                + word(who.caller());
    }

    /// A method we do not know is a text of the client's and is not logged.
    private static String method(String method) {
        return HttpMethod.serving(method).isPresent() || method.equals("OPTIONS") ? method : Outcome.NONE;
    }

    /// The label as one printable word, so that no line can be forged.
    private static String word(String label) {
        boolean plain = !label.isEmpty() && label.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return plain ? label : Outcome.NONE;
    }
}
