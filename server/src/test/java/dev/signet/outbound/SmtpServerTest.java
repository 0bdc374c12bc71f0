package dev.signet.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.signet.outbound.Letter.Part;
import dev.signet.outbound.MailOutcome.Accepted;
import dev.signet.outbound.MailOutcome.RefusedForGood;
import dev.signet.outbound.MailOutcome.TryLater;
import dev.signet.outbound.SmtpAddress.Login;
import dev.signet.outbound.SmtpAddress.Protection;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpServerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2030-01-02T03:04:05Z"));
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final SSLSocketFactory USUAL_TRUST = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    @BeforeAll
    static void makesACertificate() {
        certificate = TestCertificate.in(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    }

    @Test
    void handsInAMailWithBothParts() throws Exception {
        try (Green green = Green.speaking("smtp")) {
            assertThat(green.server(Protection.NONE, Optional.empty(), USUAL_TRUST)
                            .send(mail("Ada")))
                    .isEqualTo(new Accepted());

            MimeMessage received = green.only();
            assertThat(received.getSubject()).isEqualTo("Hëllo Ada");
            assertThat(received.getHeader("From")).containsExactly("The Bank <noreply@example.com>");
            assertThat(received.getHeader("To")).containsExactly("ada@example.org");
            assertThat(received.getMessageID()).isEqualTo("<" + ID + "@example.com>");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getSentDate()).isEqualTo(CLOCK.instant());
            MimeMultipart parts = (MimeMultipart) received.getContent();
            assertThat(received.getContentType()).startsWith("multipart/alternative");
            assertThat(text(parts.getBodyPart(0), "text/plain"))
                    .contains("Hëllo Ada")
                    .contains("https://x.example/#1");
            assertThat(text(parts.getBodyPart(1), "text/html")).contains("href=\"https://x.example/#1\"");
        }
    }

    @Test
    void noNameBeginsAHeader() throws Exception {
        try (Green green = Green.speaking("smtp")) {
            SmtpServer server = green.server(Protection.NONE, Optional.empty(), USUAL_TRUST);

            assertThat(server.send(mail("Eve\r\nBcc: everybody@example.org\r\n\r\nBuy!")))
                    .isEqualTo(new Accepted());

            assertThat(green.only().getHeader("Bcc")).isNull();
            assertThat(green.only().getSubject()).isEqualTo("Hëllo Eve Bcc: everybody@example.org Buy!");
            assertThat(green.only().getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void speaksTlsFromTheFirstByteAndLogsIn() throws Exception {
        try (Green green = Green.speaking("smtps")) {
            green.mail.setUser("us@example.com", "us", "right");

            assertThat(green.server(Protection.TLS, Optional.of(new Login("us", "right")), certificate.trusting())
                            .send(mail("Ada")))
                    .isEqualTo(new Accepted());
            assertThat(green.server(Protection.TLS, Optional.of(new Login("us", "wrong")), certificate.trusting())
                            .send(mail("Ada")))
                    .isEqualTo(new TryLater("The mail server refused our user or password."));
            assertThat(green.mail.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void distrustsACertificateOfNobodyKnown() throws Exception {
        try (Green green = Green.speaking("smtps")) {
            assertThat(green.server(Protection.TLS, Optional.empty(), USUAL_TRUST)
                            .send(mail("Ada")))
                    .isInstanceOfSatisfying(
                            TryLater.class, later -> assertThat(later.why()).contains("certificate"));
        }
    }

    @Test
    void goesOverToTlsBeforeAnythingIsSaid() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().offeringTls(certificate.context())) {
            assertThat(scripted(smtp, Protection.STARTTLS).send(mail("Ada"))).isEqualTo(new Accepted());

            assertThat(smtp.heard().subList(0, 3))
                    .containsExactly("EHLO example.com", "STARTTLS", "tls EHLO example.com");
            assertThat(smtp.heard()).contains("tls RCPT TO:<ada@example.org>");
        }
    }

    @Test
    void saysNothingToAServerWithoutTheTlsThatIsRequired() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            assertThat(scripted(smtp, Protection.STARTTLS).send(mail("Ada")))
                    .isEqualTo(new TryLater("The mail server offers no TLS, without which nothing is sent."));
            assertThat(smtp.heard()).noneMatch(line -> line.contains("ada") || line.startsWith("MAIL"));
        }
    }

    @Test
    void checksTheNameInTheCertificate() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().offeringTls(certificate.context())) {
            SmtpAddress byNumber = new SmtpAddress("127.0.0.1", smtp.port(), Protection.STARTTLS, Optional.empty());

            assertThat(new SmtpServer(byNumber, sender(), CLOCK, SHORT, certificate.trusting()).send(mail("Ada")))
                    .isInstanceOfSatisfying(
                            TryLater.class, later -> assertThat(later.why()).contains("another name"));
            assertThat(smtp.heard()).noneMatch(line -> line.contains("ada"));
        }
    }

    @Test
    void triesLaterWhenItIsAskedTo() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().saying("RCPT", "451 4.7.1 greylisted, secret words")) {
            SmtpServer server = scripted(smtp, Protection.NONE);
            assertThat(server.send(mail("Ada")))
                    .isEqualTo(new TryLater("The mail server asks to try later, with 451."));

            smtp.saying("RCPT", "250 yes");
            assertThat(server.send(mail("Ada"))).isEqualTo(new Accepted());
        }
    }

    @Test
    void takesARefusalForGood() throws Exception {
        for (String word : new String[] {"MAIL", "RCPT", "DATA", "."}) {
            try (ScriptedSmtp smtp = new ScriptedSmtp().saying(word, "550 5.1.1 no such user")) {
                assertThat(scripted(smtp, Protection.NONE).send(mail("Ada")))
                        .as(word)
                        .isEqualTo(new RefusedForGood(550, "The mail server refused the mail with 550."));
            }
        }
    }

    @Test
    void aMissingLoginIsNotTheMailsFault() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().saying("MAIL", "530 5.7.0 authentication required")) {
            assertThat(scripted(smtp, Protection.NONE).send(mail("Ada"))).isInstanceOf(TryLater.class);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedLater() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        SmtpAddress address = new SmtpAddress("localhost", port, Protection.NONE, Optional.empty());

        assertThat(new SmtpServer(address, sender(), CLOCK).send(mail("Ada")))
                .isEqualTo(new TryLater("The mail server cannot be reached."));
        assertThat(new SmtpServer(
                                new SmtpAddress("no.such.host.invalid", 25, Protection.NONE, Optional.empty()),
                                sender(),
                                CLOCK)
                        .send(mail("Ada")))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void aServerThatTurnsUsAwayIsTriedLater() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().saying("GREETING", "554 go away")) {
            assertThat(scripted(smtp, Protection.NONE).send(mail("Ada"))).isInstanceOf(TryLater.class);
        }
    }

    @Test
    void waitsForNoReplyForEver() throws Exception {
        Patience little = new Patience(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(30));
        for (String word : new String[] {"GREETING", "EHLO", "RCPT", "."}) {
            try (ScriptedSmtp smtp = new ScriptedSmtp().saying(word, ScriptedSmtp.SILENCE)) {
                assertThat(patient(smtp, little).send(mail("Ada")))
                        .as(word)
                        .isEqualTo(new TryLater("The mail server took too long."));
            }
        }
    }

    @Test
    void endsTheWholeConversationWithItsDeadline() throws Exception {
        Patience endless = new Patience(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMillis(300));
        try (ScriptedSmtp smtp = new ScriptedSmtp().saying("DATA", ScriptedSmtp.SILENCE)) {
            assertThat(patient(smtp, endless).send(mail("Ada")))
                    .isEqualTo(new TryLater("The mail server took too long."));
        }
    }

    private static SmtpServer scripted(ScriptedSmtp smtp, Protection protection) {
        SmtpAddress address = new SmtpAddress("localhost", smtp.port(), protection, Optional.empty());
        return new SmtpServer(address, sender(), CLOCK, SHORT, certificate.trusting());
    }

    private static SmtpServer patient(ScriptedSmtp smtp, Patience patience) {
        SmtpAddress address = new SmtpAddress("localhost", smtp.port(), Protection.NONE, Optional.empty());
        return new SmtpServer(address, sender(), CLOCK, patience, USUAL_TRUST);
    }

    private static Sender sender() {
        return new Sender(new HeaderText("The Bank"), new MailAddress("noreply@example.com"));
    }

    private static Message mail(String name) {
        Letter letter = Letter.of(
                new Part.Paragraph("Hëllo " + name), new Part.Link("Open", URI.create("https://x.example/#1")));
        return new Message(ID, new MailAddress("ada@example.org"), new HeaderText("Hëllo " + name), letter);
    }

    private static String text(BodyPart part, String type) throws Exception {
        assertThat(part.getContentType()).startsWith(type);
        return (String) part.getContent();
    }

    /// GreenMail, which is a real mail server, in this process.
    private record Green(GreenMail mail, int port) implements AutoCloseable {

        static Green speaking(String protocol) {
            GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", protocol));
            mail.start();
            return new Green(
                    mail,
                    protocol.equals("smtps")
                            ? mail.getSmtps().getPort()
                            : mail.getSmtp().getPort());
        }

        SmtpServer server(Protection protection, Optional<Login> login, SSLSocketFactory trust) {
            return new SmtpServer(new SmtpAddress("localhost", port, protection, login), sender(), CLOCK, SHORT, trust);
        }

        MimeMessage only() {
            assertThat(mail.getReceivedMessages()).hasSize(1);
            return mail.getReceivedMessages()[0];
        }

        @Override
        public void close() {
            mail.stop();
        }
    }
}
