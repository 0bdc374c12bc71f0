package dev.signet.outbound;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// A mail as it goes over the wire: plain text and HTML of the same words (RFC 2046 §5.1.4), said to come from a
/// program (RFC 3834 §5), under an id of our own.
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final UUID id;

    MimeLetter(Session session, UUID id) {
        super(session);
        this.id = id;
    }

    MimeMessage of(Message message, Sender sender, Instant now) throws MessagingException {
        setFrom(from(sender));
        setRecipient(RecipientType.TO, new InternetAddress(message.to().value(), false));
        setSubject(message.subject().value(), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        setContent(new MimeMultipart(
                "alternative",
                part(message.letter().text(), "plain"),
                part(message.letter().html(), "html")));
        saveChanges();
        return this;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static InternetAddress from(Sender sender) throws MessagingException {
        String address = sender.address().value();
        if (sender.name().value().isEmpty()) return new InternetAddress(address, false);
        try {
            return new InternetAddress(address, sender.name().value(), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        String from = ((InternetAddress) getFrom()[0]).getAddress();
        setHeader("Message-ID", "<" + id + from.substring(from.indexOf('@')) + ">");
    }
}
