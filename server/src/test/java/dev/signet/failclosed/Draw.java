package dev.signet.failclosed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Draws from a seed.
final class Draw {
    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int most) {
        return random.nextInt(most);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// At least one of them, in any order.
    <T> List<T> someOf(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(Math.min(most, shuffled.size())));
    }

    /// What nobody has said before.
    String once() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
