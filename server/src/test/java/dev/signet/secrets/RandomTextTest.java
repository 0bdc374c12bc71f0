package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RandomTextTest {

    @Property(tries = 200)
    void hasTheLengthAndDigitsAskedFor(@ForAll @IntRange(min = 0, max = 300) int length) {
        assertThat(RandomText.hex(length)).matches("[0-9a-f]{" + 2 * length + "}");
        assertThat(RandomText.base62(length)).matches("[0-9a-zA-Z]{" + length + "}");
    }

    /// 62,000 digits: each is expected 1,000 times, and eight standard deviations are 254.
    @Test
    void favoursNoDigit() {
        int[] seen = new int[Digits62.COUNT];
        RandomText.base62(62_000).chars().forEach(digit -> seen[Digits62.value((char) digit)]++);
        assertThat(Arrays.stream(seen)).allMatch(count -> Math.abs(count - 1_000) < 254);
    }

    @Test
    void neverRepeats() {
        assertThat(RandomText.base62(22)).isNotEqualTo(RandomText.base62(22));
        assertThat(RandomText.hex(32)).isNotEqualTo(RandomText.hex(32));
    }
}
