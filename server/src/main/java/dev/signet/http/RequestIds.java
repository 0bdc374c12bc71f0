package dev.signet.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Names requests: cheap random UUIDs of version 4. They tell requests apart and are no secrets.
final class RequestIds {
    private static final long VERSION_MASK = 0xffffffffffff0fffL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3fffffffffffffffL;
    private static final long VARIANT_RFC = 0x8000000000000000L;

    private RequestIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & VERSION_MASK) | VERSION_4;
        long low = (random.nextLong() & VARIANT_MASK) | VARIANT_RFC;
        return new UUID(high, low).toString();
    }
}
