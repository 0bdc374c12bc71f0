package dev.signet.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.outbound.Letter.Part;
import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "ada.lovelace+x@example.com", "ö@münchen.example", "o'hara@example.co.uk"})
    void takesAnAddress(String address) {
        assertThat(MailAddress.parse(" " + address + " ")).contains(new MailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b",
                "a@",
                "a@b@c",
                "a b@c",
                "a@b,c@d",
                "a@b;c@d",
                "<a@b>",
                "a@b>",
                "a\r\nBcc: c@d",
                "a@b\r\nBcc: c@d",
                "\"a\"@b",
                "a@-b",
                "a@b..c",
                "a\u0000@b",
                "a\u2028@b"
            })
    void refusesWhatCouldBeMoreThanAnAddress(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anAddressIsOneWordWhateverTheText(@ForAll String text) {
        MailAddress.parse(text)
                .ifPresent(address -> assertThat(address.value()).doesNotContainPattern("[\\s\\p{Cc},;<>\"]"));
        assertThat(MailAddress.parse(text + "\n@b")).isEmpty();
    }

    @Property
    void aHeaderIsOneLineWhateverTheText(@ForAll String text) {
        String line = new HeaderText(text).value();

        assertThat(line).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}\\n\\r]").hasSizeLessThanOrEqualTo(201);
        assertThat(new HeaderText(line)).isEqualTo(new HeaderText(text));
    }

    @Test
    void readsASenderWithAndWithoutAName() {
        assertThat(Sender.parse("noreply@example.com"))
                .contains(new Sender(new HeaderText(""), new MailAddress("noreply@example.com")));
        assertThat(Sender.parse(" Die Bank <noreply@example.com> "))
                .contains(new Sender(new HeaderText("Die Bank"), new MailAddress("noreply@example.com")));
        assertThat(Sender.parse("Die Bank")).isEmpty();
        assertThat(Sender.parse("A <a@b> <c@d>")).isEmpty();
        assertThat(Sender.parse("A\r\nBcc: x@y <a@b>")).isEmpty();
    }

    @Test
    void escapesEveryWordOfALetter() {
        Letter letter = Letter.of(
                new Part.Paragraph("Hello <b>\"Ada\"</b> & 'Co'\n\nDear victim,"),
                new Part.Link("Click <here>", URI.create("https://example.com/a?b=1&c=2#x")));

        assertThat(letter.html())
                .contains("<p>Hello &lt;b&gt;&quot;Ada&quot;&lt;/b&gt; &amp; &#39;Co&#39; Dear victim,</p>")
                .contains("<a href=\"https://example.com/a?b=1&amp;c=2#x\">Click &lt;here&gt;</a>")
                .doesNotContain("<img", "src=", "<b>");
        assertThat(letter.text())
                .isEqualTo(
                        "Hello <b>\"Ada\"</b> & 'Co' Dear victim,\n\nClick <here>:\nhttps://example.com/a?b=1&c=2#x\n");
    }

    @Property
    void aParagraphStaysOneWhateverTheText(@ForAll String text) {
        Letter letter = Letter.of(new Part.Paragraph(text));

        assertThat(letter.text().strip().lines().count()).isLessThanOrEqualTo(1);
        assertThat(letter.html().split("<", -1))
                .hasSize(Letter.of(new Part.Paragraph("")).html().split("<", -1).length);
    }
}
