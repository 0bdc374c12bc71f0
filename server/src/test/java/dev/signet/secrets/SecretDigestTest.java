package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretDigestTest {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfTheSecret() {
        assertThat(SecretDigest.of(Secret.ofText("abc")).hex()).isEqualTo(OF_ABC);
    }

    @Test
    void isAValueThatSurvivesBeingKept() {
        SecretDigest digest = SecretDigest.of(Secret.ofText("abc"));
        SecretDigest kept = SecretDigest.ofBytes(digest.bytes());

        assertThat(kept).isEqualTo(digest).hasSameHashCodeAs(digest);
        assertThat(kept.matches(digest)).isTrue();
        assertThat(kept.matches(Secret.ofText("abc"))).isTrue();
        assertThat(kept.matches(Secret.ofText("abd"))).isFalse();
        assertThat(kept).isNotEqualTo(SecretDigest.of(Secret.ofText("abd")));
    }

    @Test
    void copiesItsBytesInAndOut() {
        byte[] kept = HexFormat.of().parseHex(OF_ABC);
        SecretDigest digest = SecretDigest.ofBytes(kept);
        kept[0] = 0;
        digest.bytes()[1] = 0;

        assertThat(digest.hex()).isEqualTo(OF_ABC);
    }

    @Test
    void refusesOtherLengths() {
        assertThatIllegalArgumentException().isThrownBy(() -> SecretDigest.ofBytes(new byte[31]));
    }

    /// FIPS 180-4 examples.
    @Test
    void hashesTheStandardVectors() {
        assertThat(sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(sha256("abc")).isEqualTo(OF_ABC);
        assertThat(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        assertThat(sha256("a".repeat(1_000_000)))
                .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    @Test
    void hashesPartsAsOne() {
        assertThat(Sha256.of(utf8("a"), utf8(""), utf8("bc"))).isEqualTo(Sha256.of(utf8("abc")));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(utf8(text)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
