package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.UrlReading.Why;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole-URL signatures, with the vectors of embedding.md §10.
class UntrustedUrlTest {
    private static final String BASE = "http://localhost:8080";
    private static final String PATH = "/embed/1-abc";
    private static final TicketKey KEY = TicketKey.of(Secret.ofText("my-embed-secret"));
    private static final String V2 = ":nonce=n1&:client_id=client-abc&:email=pat@example.com&:external_user_id=1"
            + "&:external_user_team=Embed_Users&:account_type=View&:mode=userbacked&:session_length=600"
            + "&:time=1700000000";
    private static final String V2_CODE = "6e20bae844cb6f1c7545586f851a862cac7e870ab61f5c1ed30b374816265b66";
    private static final String V3 =
            "%3Anonce=n1&%3Aemail=pat%40example.com&%3Aclient_id=client-abc&%3Atime=1700000000";
    private static final String V3_CODE = "ccb886d1f9a676337f0d505f329ba051d49a4bc55885ba91b0dbbf8746209085";

    @Test
    void verifiesVectorV2AsTheDocumentationSendsIt() {
        SignedUrl signed = verified(V2 + "&:signature=" + V2_CODE);
        assertThat(signed.text(":email")).contains("pat@example.com");
        assertThat(signed.text(":session_length")).contains("600");
        assertThat(signed.names()).hasSize(9).doesNotContain(":signature");
    }

    @Test
    void verifiesVectorV3AsFormsSendIt() {
        SignedUrl signed = verified(V3 + "&%3Asignature=" + V3_CODE);
        assertThat(signed.text(":email")).contains("pat@example.com");
        assertThat(verified(V3 + "&:signature=" + V3_CODE).names()).isEqualTo(signed.names());
    }

    @Test
    void failsForOneFlippedBitAnywhereInVectorV2() {
        assertNoFlipPasses(PATH + "?" + V2 + "&:signature=" + V2_CODE);
    }

    @Test
    void failsForOneFlippedBitAnywhereInVectorV3() {
        assertNoFlipPasses(PATH + "?" + V3 + "&:signature=" + V3_CODE);
    }

    private static void assertNoFlipPasses(String address) {
        for (int at = 0; at < address.length(); at++) {
            for (int bit = 0; bit < 7; bit++) {
                char flipped = (char) (address.charAt(at) ^ (1 << bit));
                String tampered = address.substring(0, at) + flipped + address.substring(at + 1);
                assertThat(passes(tampered)).as(tampered).isFalse();
            }
        }
        assertThat(passes(address)).isTrue();
    }

    @Property(tries = 2_000)
    void neverPassesWithAnyOtherCharacterInAnyPlace(
            @ForAll @IntRange(max = 300) int place, @ForAll char other, @ForAll boolean insert) {
        String address = PATH + "?" + V2 + "&:signature=" + V2_CODE;
        int at = place % address.length();
        if (!insert && address.charAt(at) == other) return;
        String tampered = address.substring(0, at) + other + address.substring(insert ? at : at + 1);
        assertThat(passes(tampered)).isFalse();
    }

    @Property(tries = 2_000)
    void neverThrowsWhateverItIsGiven(@ForAll String path, @ForAll String query) {
        assertThat(UntrustedUrl.parse(path, query)).isNotNull();
        if (UntrustedUrl.parse(path, query + "&:signature=" + V2_CODE) instanceof UrlReading.Read(UntrustedUrl url)) {
            assertThat(url.verify(List.of(KEY), List.of(BASE))).isEmpty();
            assertThat(url.toString()).isEqualTo("UntrustedUrl[hidden]");
        }
    }

    /// Whatever text of a host a browser turns into an address, that text is among those tried, and says the same.
    @Property(tries = 2_000)
    void triesWhatAHostSignedBeforeABrowserEscapedIt(@ForAll String value) {
        String plain = value.replaceAll("[%&=+#?\\p{Cntrl}\\p{Cs}]", "");
        String host = PATH + "?:a=" + plain;
        assertThat(TurnedBack.texts(UrlBrowser.sent(host))).contains(host);
    }

    @Test
    void triesEachTextOnce() {
        assertThat(TurnedBack.texts("/embed/1?:a=b")).containsExactly("/embed/1?:a=b");
        assertThat(TurnedBack.texts("/e?:a=O%27Neil%20%c3%a9%41%FF"))
                .containsExactlyInAnyOrder(
                        "/e?:a=O%27Neil%20%c3%a9%41%FF",
                        "/e?:a=O'Neil%20%c3%a9%41%FF", "/e?:a=O'Neil%20é%41%FF", "/e?:a=O'Neil é%41%FF");
    }

    @Test
    void takesEachOfSeveralBasesAndSecrets() {
        UntrustedUrl url = read(V2 + "&:signature=" + V2_CODE);
        TicketKey other = TicketKey.of(Secret.ofText("another"));
        assertThat(url.verify(List.of(other, KEY, other), List.of("https://a.example", BASE, "https://b.example")))
                .isPresent();
        assertThat(url.verify(List.of(other), List.of(BASE))).isEmpty();
        assertThat(url.verify(List.of(KEY), List.of("https://localhost:8080"))).isEmpty();
        assertThat(url.verify(List.of(), List.of(BASE))).isEmpty();
        assertThat(url.verify(List.of(KEY), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&:signature=", "&:x=1&:signature=", "&%3Asignature=", "&%3asignature="})
    void refusesASecondSignatureOrOneThatIsNotLast(String second) {
        String once = V2 + "&:signature=" + V2_CODE;
        assertThat(why(once + second + V2_CODE)).isEqualTo(Why.SIGNATURE_NOT_LAST);
        assertThat(why(once + "&:theme=Dark")).isEqualTo(Why.SIGNATURE_NOT_LAST);
        assertThat(why(once + "&a=b")).isEqualTo(Why.SIGNATURE_NOT_LAST);
        assertThat(why(once + "&")).isEqualTo(Why.SIGNATURE_NOT_LAST);
    }

    @ParameterizedTest
    @CsvSource({
        ":email=a@b.c, :email",
        "%3Aemail=a@b.c, :email",
        "%3aemail=a@b.c, :email",
        "%3A%65mail=a@b.c, :email",
        ":nonce=n1, :nonce"
    })
    void refusesAParameterTwiceHoweverItIsWritten(String again, String name) {
        assertThat(UntrustedUrl.parse(PATH, again + "&" + V2 + "&:signature=" + V2_CODE))
                .isEqualTo(new UrlReading.Refused(Why.REPEATED, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6E20bae844cb6f1c7545586f851a862cac7e870ab61f5c1ed30b374816265b66"})
    void refusesASignatureThatIsNot64DigitsInLowerCase(String code) {
        assertThat(why(V2 + "&:signature=" + code)).isEqualTo(Why.SIGNATURE_SHAPE);
    }

    @Test
    void refusesWhatIsNotSignedOrTooLongOrNoText() {
        assertThat(why(V2)).isEqualTo(Why.NOT_SIGNED);
        assertThat(why("")).isEqualTo(Why.NOT_SIGNED);
        assertThat(why(V2 + "&:x=" + "a".repeat(UntrustedUrl.MAX_LENGTH))).isEqualTo(Why.TOO_LONG);
        assertThat(why("a&".repeat(UntrustedUrl.MAX_PARAMETERS) + V2)).isEqualTo(Why.TOO_LONG);
        assertThat(why(V2 + "&:x=%FF&:signature=" + V2_CODE)).isEqualTo(Why.NOT_TEXT);
        assertThat(why(V2 + "&:x=%4&:signature=" + V2_CODE)).isEqualTo(Why.NOT_TEXT);
    }

    @Test
    void readsAPlusAsASpaceOrAsAPlus() {
        SignedUrl signed = verified(V2 + "&:signature=" + V2_CODE);
        assertThat(signed.word(":email")).contains("pat@example.com");
        assertThat(UrlParameters.of(":email=pat%2Ba+b@example.com"))
                .isInstanceOfSatisfying(UrlParameters.Reading.Read.class, read -> {
                    assertThat(read.parameters().form(":email")).contains("pat+a b@example.com");
                    assertThat(read.parameters().plain(":email")).contains("pat+a+b@example.com");
                });
    }

    private static Why why(String query) {
        if (UntrustedUrl.parse(PATH, query) instanceof UrlReading.Refused(Why why, String _)) return why;
        throw new AssertionError("read: " + query);
    }

    private static UntrustedUrl read(String query) {
        if (UntrustedUrl.parse(PATH, query) instanceof UrlReading.Read(UntrustedUrl url)) return url;
        throw new AssertionError("refused: " + UntrustedUrl.parse(PATH, query));
    }

    private static SignedUrl verified(String query) {
        return read(query).verify(List.of(KEY), List.of(BASE)).orElseThrow();
    }

    private static boolean passes(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) return false;
        return UntrustedUrl.parse(address.substring(0, mark), address.substring(mark + 1))
                        instanceof UrlReading.Read(UntrustedUrl url)
                && url.verify(List.of(KEY), List.of(BASE)).isPresent();
    }
}
