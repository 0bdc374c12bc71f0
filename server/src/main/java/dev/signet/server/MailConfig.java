package dev.signet.server;

import dev.signet.outbound.Sender;
import dev.signet.outbound.SmtpAddress;
import dev.signet.outbound.SmtpAddress.Parsed;
import java.util.Optional;

/// Where mails are handed in, and who they come from.
record MailConfig(SmtpAddress server, Sender sender) {

    /// What was given; empty when no mails are sent. One setting without the other is complained of.
    static Optional<MailConfig> from(Settings settings) {
        Optional<SmtpAddress> server = settings.find(Setting.SMTP_URL).flatMap(given -> server(settings, given));
        Optional<Sender> sender = settings.find(Setting.MAIL_FROM).flatMap(given -> sender(settings, given));
        boolean hasServer = settings.find(Setting.SMTP_URL).isPresent();
        boolean hasSender = settings.find(Setting.MAIL_FROM).isPresent();
        if (hasServer && !hasSender) {
            settings.complain(Setting.SMTP_URL, "needs mail-from: who mails come from.");
        }
        if (hasSender && !hasServer) {
            settings.complain(Setting.MAIL_FROM, "needs smtp-url: where mails are handed in.");
        }
        return server.flatMap(to -> sender.map(from -> new MailConfig(to, from)));
    }

    private static Optional<SmtpAddress> server(Settings settings, Given given) {
        return switch (SmtpAddress.parse(given.value())) {
            case Parsed.Read(SmtpAddress address) -> Optional.of(address);
            case Parsed.Wrong(String what) -> {
                settings.complain(Setting.SMTP_URL, what);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Sender> sender(Settings settings, Given given) {
        Optional<Sender> sender = Sender.parse(given.value());
        if (sender.isEmpty()) {
            settings.complain(Setting.MAIL_FROM, "is neither an e-mail address nor Name <address>.");
        }
        return sender;
    }
}
