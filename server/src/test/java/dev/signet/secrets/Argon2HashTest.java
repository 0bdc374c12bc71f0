package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class Argon2HashTest {
    private static final String SALT = "c29tZXNhbHQ";
    private static final String HASH = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    /// RFC 9106 §5.3.
    @Test
    void computesTheVectorOfTheStandard() {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build();
        assertThat(HexFormat.of().formatHex(Argon2Hash.compute(parameters, filled(32, 1), 32)))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// The vectors the reference implementation of Argon2 tests itself with.
    @Test
    void readsTheHashesOfTheReferenceImplementation() {
        assertIsOfPassword("$argon2id$v=19$m=65536,t=2,p=1$" + SALT + "$" + HASH);
        assertIsOfPassword("$argon2id$v=19$m=256,t=2,p=1$" + SALT + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        assertIsOfPassword("$argon2id$v=19$m=256,t=2,p=2$" + SALT + "$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc");
    }

    @Test
    void writesWhatItReads() {
        String phc = Argon2Hash.of(Secret.ofText("x"), new Argon2Cost(64, 3, 2)).phc();
        assertThat(phc).startsWith("$argon2id$v=19$m=64,t=3,p=2$");
        assertThat(Argon2Hash.parse(phc).orElseThrow().phc()).isEqualTo(phc);
    }

    @Test
    void refusesOtherAlgorithmsVersionsAndCostsOutOfLimits() {
        for (String head : List.of(
                "$argon2i$v=19$m=64,t=1,p=1$",
                "$argon2d$v=19$m=64,t=1,p=1$",
                "$argon2id$v=16$m=64,t=1,p=1$",
                "$argon2id$m=64,t=1,p=1$",
                "$argon2id$v=19$m=65537,t=1,p=1$",
                "$argon2id$v=19$m=9999999,t=1,p=1$",
                "$argon2id$v=19$m=99999999999,t=1,p=1$",
                "$argon2id$v=19$m=64,t=17,p=1$",
                "$argon2id$v=19$m=64,t=0,p=1$",
                "$argon2id$v=19$m=64,t=1,p=17$",
                "$argon2id$v=19$m=64,t=1,p=9$",
                "$argon2id$v=19$m=064,t=1,p=1$",
                "$argon2id$v=19$t=1,m=64,p=1$",
                " $argon2id$v=19$m=64,t=1,p=1$")) {
            assertThat(Argon2Hash.parse(head + SALT + "$" + HASH)).as(head).isEmpty();
        }
        assertThat(Argon2Hash.parse("$argon2id$v=19$m=64,t=1,p=1$" + SALT + "$" + HASH))
                .isPresent();
    }

    @Test
    void refusesSaltsAndHashesThatAreShortPaddedOrNotCanonical() {
        String head = "$argon2id$v=19$m=64,t=1,p=1$";
        assertThat(Argon2Hash.parse(head + "c29tZXNhb$" + HASH)).isEmpty();
        assertThat(Argon2Hash.parse(head + SALT + "=$" + HASH)).isEmpty();
        assertThat(Argon2Hash.parse(head + "c29tZXNhbHR$" + HASH)).isEmpty();
        assertThat(Argon2Hash.parse(head + SALT + "$" + HASH.replace('P', '-'))).isEmpty();
        assertThat(Argon2Hash.parse(head + SALT + "$" + HASH + "\n")).isEmpty();
        assertThat(Argon2Hash.parse(head + SALT + "$" + "A".repeat(87))).isEmpty();
    }

    @Property
    void neverThrowsOnAnyText(@ForAll String text) {
        assertThat(Argon2Hash.parse(text)).isEmpty();
    }

    @Property
    void neverThrowsOnAnythingThatLooksLikeAHash(
            @ForAll int memory, @ForAll @IntRange(min = -1, max = 40) int passes, @ForAll String tail) {
        String head = "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=1$" + SALT + "$";
        assertThat(Argon2Hash.parse(head + tail)).isEmpty();
        assertThat(Argon2Hash.parse(head + HASH).isPresent()).isEqualTo(Argon2Cost.withinLimits(memory, passes, 1));
    }

    @Test
    void refusesCostsOutOfLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(65_537, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(7, 1, 1));
    }

    private static void assertIsOfPassword(String phc) {
        Argon2Hash hash = Argon2Hash.parse(phc).orElseThrow();
        assertThat(hash.isOf(Secret.ofText("password"))).as(phc).isTrue();
        assertThat(hash.phc()).isEqualTo(phc);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
