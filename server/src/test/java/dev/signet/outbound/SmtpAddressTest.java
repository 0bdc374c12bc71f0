package dev.signet.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.outbound.SmtpAddress.Login;
import dev.signet.outbound.SmtpAddress.Parsed;
import dev.signet.outbound.SmtpAddress.Protection;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.com, mail.example.com, 587, STARTTLS",
        "smtp://mail.example.com:25?tls=off, mail.example.com, 25, NONE",
        "smtp://localhost:1025, localhost, 1025, NONE",
        "smtp://127.0.0.1:1025/, 127.0.0.1, 1025, NONE",
        "smtp://[::1]:1025, [::1], 1025, NONE",
        "smtp://localhost:1025?tls=on, localhost, 1025, STARTTLS",
        "smtps://mail.example.com, mail.example.com, 465, TLS"
    })
    void readsWhereAndHowProtected(String url, String host, int port, Protection protection) {
        assertThat(read(url)).isEqualTo(new SmtpAddress(host, port, protection, Optional.empty()));
    }

    @Test
    void readsALoginAndHidesIt() {
        SmtpAddress address = read("smtp://ada%40example.com:a+b%2Fc:d@mail.example.com");

        assertThat(address.login()).contains(new Login("ada@example.com", "a+b/c:d"));
        assertThat(address).hasToString("mail.example.com:587");
        assertThat(address.login().toString()).doesNotContain("ada").doesNotContain("a+b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example.com",
                "http://mail.example.com",
                "smtp://",
                "smtp://host:0",
                "smtp://host:99999",
                "smtp://host/path",
                "smtp://s3cret@host",
                "smtp://us:s3cret%0d@host",
                "smtp://us:s3cret%@host",
                "smtp://us:@host",
                "smtp://us:s3cret@@host",
                "smtps://us:s3cret@host?tls=off",
                "smtp://host?tls=maybe"
            })
    void refusesAnythingElseAndRepeatsNothingOfIt(String url) {
        assertThat(SmtpAddress.parse(url))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class, wrong -> assertThat(wrong.what()).doesNotContain("s3cret"));
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(SmtpAddress.parse(text)).isNotNull();
        assertThat(SmtpAddress.parse("smtp://" + text)).isNotNull();
    }

    private static SmtpAddress read(String url) {
        if (SmtpAddress.parse(url) instanceof Parsed.Read(SmtpAddress address)) return address;
        throw new AssertionError("not read: " + url);
    }
}
