package dev.signet.outbound;

import java.time.Duration;

/// How long a mail server may take: to be reached, for each reply, and for all of it.
record Patience(Duration connect, Duration reply, Duration whole) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
}
