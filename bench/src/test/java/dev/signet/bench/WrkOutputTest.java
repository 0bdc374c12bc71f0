package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WrkOutputTest {
    private static final String WHOLE = """
        Running 5s test @ http://127.0.0.1:40291/v2/auth/token
          1 threads and 32 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency     1.91ms    2.63ms  50.40ms   91.30%%
            Req/Sec    24.65k     3.31k   31.05k    73.00%%
          Latency Distribution
             50%%    1.10ms
             75%%    1.93ms
             90%%    4.00ms
             99%%   12.95ms
          122724 requests in 5.01s, 47.75MB read
        Requests/sec:  24498.25
        Transfer/sec:      9.53MB
        signet-bench requests=122724 micros=5009500 p50=1100 p99=12950 refused=%d broken=%d late=%d
        """;

    @Test
    void readsTheCountsAndLatencies() {
        WrkOutput output = WrkOutput.parse(WHOLE.formatted(0, 0, 0)).orElseThrow();
        assertThat(output.requests()).isEqualTo(122_724);
        assertThat(output.perSecond()).isBetween(24_498.0, 24_499.0);
        assertThat(output.p50()).isEqualTo(1_100);
        assertThat(output.p99()).isEqualTo(12_950);
        assertThat(output.errors().none()).isTrue();
    }

    @Test
    void seesEveryKindOfFailure() {
        assertThat(errors(1, 0, 0).none()).isFalse();
        assertThat(errors(0, 1, 0).none()).isFalse();
        assertThat(errors(0, 0, 1).none()).isFalse();
        assertThat(errors(3, 2, 1).told())
                .isEqualTo("3 answers were refusals, 2 connections broke, 1 answers were late");
    }

    @Test
    void isEmptyWhenWrkSaidSomethingElseOrNothingWasAnswered() {
        assertThat(WrkOutput.parse("unable to connect to 127.0.0.1:1 Connection refused"))
                .isEmpty();
        assertThat(WrkOutput.parse("signet-bench requests=0 micros=5 p50=0 p99=0 refused=0 broken=0 late=0"))
                .isEmpty();
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(WrkOutput.parse(text)).isNotNull();
        assertThat(WrkOutput.parse(WHOLE.formatted(0, 0, 0).replace("122724", text)))
                .isNotNull();
    }

    private static WrkOutput.Errors errors(int refused, int broken, int late) {
        return WrkOutput.parse(WHOLE.formatted(refused, broken, late))
                .orElseThrow()
                .errors();
    }
}
