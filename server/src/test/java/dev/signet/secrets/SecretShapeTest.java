package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SecretShapeTest {
    private static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();

    @Test
    void mintsWhatFits() {
        for (int i = 0; i < 1_000; i++) {
            String key = SecretShape.API_KEY.mint().reveal(PERMIT);
            assertThat(key).matches(SecretShape.API_KEY.regex()).hasSize(14 + 43 + 6);
            assertThat(SecretShape.API_KEY.fits(key)).isTrue();
            assertThat(SecretShape.CLIENT_SECRET.fits(key)).isFalse();
        }
    }

    @Test
    void mintsEachSecretOnce() {
        Set<String> minted = new HashSet<>();
        for (int i = 0; i < 1_000; i++)
            minted.add(SecretShape.CLIENT_SECRET.mint().reveal(PERMIT));
        assertThat(minted).hasSize(1_000).allMatch(secret -> secret.startsWith("signet_cs_"));
    }

    /// The check value of CRC-32 is cbf43926 for "123456789".
    @Test
    void makesTheChecksumOfTheStandardCheckValue() {
        assertThat(valueOf(SecretShape.checksum("123456789"))).isEqualTo(0xcbf43926L);
        assertThat(SecretShape.checksum("")).isEqualTo("000000");
    }

    @Property
    void refusesAnyOneCharacterChanged(@ForAll @IntRange(min = 0, max = 58) int at, @ForAll char instead) {
        String secret = SecretShape.CLIENT_SECRET.mint().reveal(PERMIT);
        String changed = secret.substring(0, at) + instead + secret.substring(at + 1);
        assertThat(SecretShape.CLIENT_SECRET.fits(changed)).isEqualTo(changed.equals(secret));
    }

    @Property
    void refusesAnyOtherText(@ForAll String text) {
        assertThat(SecretShape.API_KEY.fits(text)).isFalse();
        assertThat(SecretShape.API_KEY.fits("sigma_sk_live_" + text)).isFalse();
    }

    @Test
    void refusesTooFewBitsAndAwkwardPrefixes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretShape("short_", 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretShape("a.b", 43));
    }

    private static long valueOf(String digits) {
        return digits.chars().asLongStream().reduce(0, (sum, digit) -> sum * 62 + Digits62.value((char) digit));
    }
}
