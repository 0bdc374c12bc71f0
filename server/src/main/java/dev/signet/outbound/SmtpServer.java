package dev.signet.outbound;

import dev.signet.outbound.SmtpAddress.Login;
import dev.signet.outbound.SmtpAddress.Protection;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// A mail server spoken to by SMTP (RFC 5321), one conversation a mail.
///
/// Guarantee: where TLS is asked for nothing but the greeting and the offers goes over the wire without it, and the
/// server's certificate is checked against its name. A conversation ends with its deadline.
public final class SmtpServer implements MailServer {
    private final SmtpAddress address;
    private final Sender sender;
    private final InstantSource clock;
    private final Patience patience;
    private final SSLSocketFactory tls;

    /// The server there, for mails of that sender.
    public SmtpServer(SmtpAddress address, Sender sender, InstantSource clock) {
        this(address, sender, clock, Patience.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmtpServer(SmtpAddress address, Sender sender, InstantSource clock, Patience patience, SSLSocketFactory tls) {
        this.address = address;
        this.sender = sender;
        this.clock = clock;
        this.patience = patience;
        this.tls = tls;
    }

    @Override
    public MailOutcome send(Message message) {
        SocketFactory plain = isTls() ? tls : SocketFactory.getDefault();
        try (DeadlineSockets sockets = DeadlineSockets.over(plain, patience.whole())) {
            try {
                hand(message, sockets);
                return new MailOutcome.Accepted();
            } catch (MessagingException failed) {
                return sockets.isOver() ? SmtpFailures.tooSlow() : SmtpFailures.outcome(failed);
            }
        }
    }

    private void hand(Message message, DeadlineSockets sockets) throws MessagingException {
        Session session = Session.getInstance(properties(message, sockets));
        MimeMessage written = new MimeLetter(session, message.id()).of(message, sender, clock.instant());
        try (Transport transport = session.getTransport(isTls() ? "smtps" : "smtp")) {
            transport.connect(
                    host(),
                    address.port(),
                    address.login().map(Login::user).orElse(null),
                    address.login().map(Login::password).orElse(null));
            Address[] to = written.getAllRecipients();
            transport.sendMessage(written, to);
        }
    }

    private Properties properties(Message message, DeadlineSockets sockets) {
        String prefix = isTls() ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.put(prefix + "auth", String.valueOf(address.login().isPresent()));
        properties.put(prefix + "localhost", domain());
        properties.put(prefix + "connectiontimeout", millis(patience.connect()));
        properties.put(prefix + "timeout", millis(patience.reply()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "quitwait", "false");
        properties.put(prefix + "ssl.socketFactory", isTls() ? sockets : tls);
        properties.put(prefix + "socketFactory", sockets);
        properties.put(prefix + "socketFactory.fallback", "false");
        if (address.protection() == Protection.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        boolean ascii = message.to().value().chars().allMatch(c -> c < 0x80);
        if (!ascii) properties.put("mail.mime.allowutf8", "true");
        return properties;
    }

    private boolean isTls() {
        return switch (address.protection()) {
            case TLS -> true;
            case STARTTLS, NONE -> false;
        };
    }

    private String host() {
        return address.host().replaceAll("[\\[\\]]", "");
    }

    private String domain() {
        String from = sender.address().value();
        return from.substring(from.indexOf('@') + 1);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public String toString() {
        return "SMTP server " + address;
    }
}
