package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneFlightTest {
    private final OneFlight<String, String> flights = new OneFlight<>();

    @Test
    void givesTheSameToWhoComesMeanwhile() {
        CompletableFuture<String> second = new CompletableFuture<>();
        AtomicInteger fetches = new AtomicInteger();
        String first = flights.get("a", () -> {
            fetches.incrementAndGet();
            Thread other = Thread.ofPlatform()
                    .start(() -> second.complete(flights.get("a", () -> "fetched " + fetches.incrementAndGet())));
            while (other.getState() != Thread.State.WAITING && !second.isDone()) Thread.onSpinWait();
            return "once";
        });

        assertThat(first).isEqualTo("once");
        assertThat(second.join()).isEqualTo("once");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void keepsNobodyWaitingForAnotherThing() {
        assertThat(flights.get(
                        "a",
                        () -> CompletableFuture.supplyAsync(() -> flights.get("b", () -> "b"))
                                .join()))
                .isEqualTo("b");
    }

    @Test
    void beginsAnewWhenTheOneBeforeIsOver() {
        assertThatThrownBy(() -> flights.get("a", () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(flights.get("a", () -> "one")).isEqualTo("one");
        assertThat(flights.get("a", () -> "two")).isEqualTo("two");
    }
}
