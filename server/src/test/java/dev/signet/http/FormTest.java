package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void keepsRepeatedParametersInOrder() {
        Form form = Form.parse("a=1&b&a=2&=x&c==");
        assertThat(form.all("a")).containsExactly("1", "2");
        assertThat(form.isRepeated("a")).isTrue();
        assertThat(form.first("b")).hasValue("");
        assertThat(form.first("c")).hasValue("=");
        assertThat(form.names()).containsExactly("a", "b", "", "c");
    }

    @Test
    void namesWhatItCannotDecodeByPosition() {
        Form form = Form.parse("a=1&secret=%zz&c=%ff");
        assertThat(form.names()).containsExactly("a");
        assertThat(form.violations()).hasSize(2);
        assertThat(form.violations().toString()).contains("Parameter 2").doesNotContain("secret");
    }

    @Test
    void readsAtMostAHundredParameters() {
        Form form = Form.parse("a=1&".repeat(Form.MAX_PARAMETERS + 1));
        assertThat(form.all("a")).hasSize(Form.MAX_PARAMETERS);
        assertThat(form.violations()).hasSize(1);
    }

    @Test
    void printsNoValues() {
        assertThat(Form.parse("client_secret=abc")).hasToString("Form[client_secret]");
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] body) {
        assertThat(Form.parse(body)).isNotNull();
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String query) {
        assertThat(Form.parse(query)).isNotNull();
    }

    @Property
    void readsWhatAnEncoderWrites(@ForAll String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        String asUtf8 = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(Form.parse("v=" + encoded).first("v")).hasValue(asUtf8);
    }

    @Test
    void keepsValuesAsSentWhereAskedTo() {
        assertThat(Form.raw("%3Ajwt=a&:embed=true&Region=a%2Cb,c+d&&bad%zz=1&flag"))
                .containsExactly(
                        new RawParameter(":jwt", "a"),
                        new RawParameter(":embed", "true"),
                        new RawParameter("Region", "a%2Cb,c+d"),
                        new RawParameter("flag", ""));
    }

    @Property
    void readingRawNeverThrows(@ForAll String text) {
        assertThat(Form.raw(text)).hasSizeLessThanOrEqualTo(Form.MAX_PARAMETERS);
    }
}
