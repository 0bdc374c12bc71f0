package dev.signet.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Where log lines go and what they look like: one line an event, on the error stream; libraries speak up only to warn.
final class Logs {
    private static final String OURS = "dev.signet";
    // Held, because the platform keeps loggers only weakly and would forget the level.
    private static final Logger OUR_LOGGER = Logger.getLogger(OURS);

    private Logs() {}

    static void configure() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) root.removeHandler(handler);
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        console.setFormatter(new OneLine());
        root.addHandler(console);
        root.setLevel(Level.WARNING);
        OUR_LOGGER.setLevel(Level.INFO);
    }

    /// Time, level, logger, message; a throwable's stack below.
    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord event) {
            Instant at = event.getInstant().truncatedTo(ChronoUnit.MILLIS);
            String line = at + " " + event.getLevel() + " " + event.getLoggerName() + " " + formatMessage(event) + "\n";
            return event.getThrown() == null ? line : line + Stacks.text(event.getThrown());
        }
    }
}
