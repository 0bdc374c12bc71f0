package dev.signet.http;

import static dev.signet.http.Html.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {
    private static final Pattern WRITTEN = Pattern.compile("<p title=\"([^\"<>]*)\">([^<>]*)</p>", Pattern.DOTALL);

    @Property
    void noMarkupOfTheInputSurvives(@ForAll String title, @ForAll String text) {
        String markup = element("p").with("title", title).saying(text).markup();
        Matcher written = WRITTEN.matcher(markup);

        assertThat(written.matches()).as(markup).isTrue();
        assertThat(read(written.group(1))).isEqualTo(title.replace('\0', '\uFFFD'));
        assertThat(read(written.group(2))).isEqualTo(text.replace('\0', '\uFFFD'));
    }

    @Property
    void dangerousCharactersNeverComeOutBare(@ForAll char before, @ForAll char after) {
        String text = before + "<\"'>&" + after;

        assertThat(element("b").with("id", text).saying(text).markup())
                .doesNotContain("<\"")
                .doesNotContain("'");
    }

    @Test
    void writesElementsWithAttributesAndChildren() {
        assertThat(element("a")
                        .with("href", "/login?next=%2F&x=1")
                        .holding(Html.text("5 < 6"), element("br"))
                        .markup())
                .isEqualTo("<a href=\"/login?next=%2F&amp;x=1\">5 &lt; 6<br></a>");
        assertThat(element("input").marked("required").markup()).isEqualTo("<input required>");
        assertThat(element("script").with("src", "/a.js").markup()).isEqualTo("<script src=\"/a.js\"></script>");
    }

    @Test
    void refusesScriptsStylesAndHandlersInAPage() {
        assertThatIllegalArgumentException().isThrownBy(() -> element("script").saying("alert(1)"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("style").saying("*{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("p").with("onclick", "alert(1)"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("p").with("style", "color:red"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("br").saying("text"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("p x"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("p").with("a=b", ""));
    }

    @Test
    void refusesLinksThatLeadAway() {
        assertThatIllegalArgumentException().isThrownBy(() -> element("a").with("href", "javascript:alert(1)"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("img").with("src", "//evil.example/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> element("form").with("action", "https://evil.example"));
    }

    @Property
    void dataReadsBackAsItIsAndEndsNothing(@ForAll String text) {
        String markup =
                Html.data("boot", List.of(text, "</script><!--<script>")).markup();
        String json = markup.substring("<script type=\"application/json\" id=\"boot\">".length())
                .replaceFirst("</script>$", "");

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(Json.parse(json.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .get(1)
                        .asString())
                .isEqualTo("</script><!--<script>");
    }

    private static String read(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#13;", "\r")
                .replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a</style>", "a{b:url(x)}", "@import x", "a{b:\\5c }", "a{b:'x'}", "/* */"})
    void refusesAStyleSheetThatIsNotPlain(String css) {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.style(css));
        assertThat(Html.style(":root{--ink:#000000}").markup()).isEqualTo("<style>:root{--ink:#000000}</style>");
    }

    @Test
    void piecesThatPagesShareComeOutAsTheyDoAlone() {
        Html text = Html.text("1 < 2 & \"so\"");
        Html data = Html.data("boot", List.of("</script>", "<!--", "&", "a>b"));

        assertThat(Html.shared(List.of(text, data)).markup()).isEqualTo(text.markup() + data.markup());
        assertThat(data.markup())
                .isEqualTo("<script type=\"application/json\" id=\"boot\">"
                        + "[\"\\u003c/script\\u003e\",\"\\u003c!--\",\"\\u0026\",\"a\\u003eb\"]</script>");
    }
}
