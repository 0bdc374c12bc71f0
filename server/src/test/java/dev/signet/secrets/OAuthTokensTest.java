package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.OAuthTokens.Flaw;
import dev.signet.secrets.OAuthTokens.Opening;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthTokensTest {
    /// Vector V4 of embedding.md §10.
    private static final String V4 =
            "AAECAwQFBgcICQoLDA0ODw==.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==" + ".+VlCsy+7PTkOB3dOpS/y";

    private static final Secret TOKEN = Secret.ofText("warehouse-token");
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] IV = HexFormat.of().parseHex("000102030405060708090a0b");

    private final OAuthTokens tokens = OAuthTokens.under(Secret.ofText("my-embed-secret"));

    @Test
    void opensTheVectorOfTheContract() {
        assertThat(HexFormat.of().formatHex(tokens.derived(SALT)))
                .isEqualTo("ad6dfdfaf3a2b27b61d404b213add3db964d42ce281e4abfa01f871baae3cf32");
        assertThat(tokens.open(V4))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.token().matches(TOKEN)).isTrue());
    }

    @Test
    void writesTheVectorOfTheContract() {
        assertThat(tokens.encrypt(TOKEN, SALT, IV)).isEqualTo(V4);
    }

    @Test
    void opensWhatItEncrypts() {
        Secret token = Secret.ofText("Zürich → 東京");
        String text = tokens.encrypt(token);
        assertThat(tokens.open(text))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.token().matches(token)).isTrue());
        assertThat(tokens.encrypt(token)).isNotEqualTo(text);
    }

    @Test
    void refusesTheVectorWithAnyOnePartChanged() {
        String[] parts = V4.split("\\.");
        for (int part = 0; part < parts.length; part++) {
            byte[] changed = Base64.getDecoder().decode(parts[part]);
            changed[0] ^= 1;
            String[] others = parts.clone();
            others[part] = Base64.getEncoder().encodeToString(changed);
            assertThat(tokens.open(String.join(".", others))).isEqualTo(new Opening.Refused(Flaw.TAG));
        }
    }

    @Test
    void refusesATokenOfAnotherSecret() {
        assertThat(OAuthTokens.under(Secret.ofText("my-embed-secreT")).open(V4))
                .isEqualTo(new Opening.Refused(Flaw.TAG));
    }

    @ParameterizedTest
    @CsvSource({
        "'', PARTS",
        "warehouse-token, PARTS",
        "AAECAwQFBgcICQoLDA0ODw==.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==, PARTS",
        "AAECAwQFBgcICQoLDA0ODw==.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==.+VlC.+VlC, PARTS",
        "AAECAwQFBgcICQoLDA0ODw.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==.+VlC, ENCODING",
        "AAECAwQFBgcICQoLDA0ODw==.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==.-VlC, ENCODING",
        "AAECAwQFBgcICQoLDA0ODw==.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==.' +VlC', ENCODING",
        "AAECAwQFBgcICQoL.AAECAwQFBgcICQoL.QBdWgy1Zmg1j4EIpwFb93g==.+VlC, LENGTHS",
        "AAECAwQFBgcICQoLDA0ODw==.AAEC.QBdWgy1Zmg1j4EIpwFb93g==.+VlC, LENGTHS",
        "AAECAwQFBgcICQoLDA0ODw==.AAECAwQFBgcICQoL.QBdW.+VlC, LENGTHS",
        "..., LENGTHS"
    })
    void refusesWhatIsNotWrittenSo(String text, Flaw why) {
        assertThat(tokens.open(text)).isEqualTo(new Opening.Refused(why));
    }

    @Property(tries = 500)
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(tokens.open(text)).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void printsNothing() {
        assertThat(tokens.toString() + tokens.open(V4)).doesNotContain("my-embed", "warehouse");
    }
}
