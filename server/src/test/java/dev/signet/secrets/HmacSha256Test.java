package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// RFC 4231 §4 and RFC 7515 appendix A.1, through the class that signs our tokens.
class HmacSha256Test {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void computesCase1() {
        assertThat(hmac("0b".repeat(20), text("Hi There")))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void computesCase2WithAKeyShorterThanTheOutput() {
        assertThat(hmac("4a656665", text("what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void computesCase3() {
        assertThat(hmac("aa".repeat(20), "dd".repeat(50)))
                .isEqualTo("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    }

    @Test
    void computesCase4() {
        assertThat(hmac("0102030405060708090a0b0c0d0e0f10111213141516171819", "cd".repeat(50)))
                .isEqualTo("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    }

    @Test
    void computesCase6WithAKeyLargerThanABlock() {
        assertThat(hmac("aa".repeat(131), text("Test Using Larger Than Block-Size Key - Hash Key First")))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void computesCase7WithKeyAndDataLargerThanABlock() {
        String data = "This is a test using a larger than block-size key and a larger than block-size data."
                + " The key needs to be hashed before being used by the HMAC algorithm.";
        assertThat(hmac("aa".repeat(131), text(data)))
                .isEqualTo("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    @Test
    void computesTheSignatureOfTheJwsExample() {
        String key = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
        String input = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
                + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

        byte[] signature =
                new HmacSha256(Base64Url.decode(key).orElseThrow()).of(input.getBytes(StandardCharsets.US_ASCII));

        assertThat(Base64Url.encode(signature)).isEqualTo("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    @Test
    void givesTheSameAnswerEveryTime() {
        HmacSha256 hmac = new HmacSha256(new byte[32]);
        byte[] first = hmac.of(new byte[100]);
        assertThat(hmac.of(new byte[7])).isNotEqualTo(first);
        assertThat(hmac.of(new byte[100])).isEqualTo(first);
    }

    private static String hmac(String key, String data) {
        return HEX.formatHex(new HmacSha256(HEX.parseHex(key)).of(HEX.parseHex(data)));
    }

    private static String text(String ascii) {
        return HEX.formatHex(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
