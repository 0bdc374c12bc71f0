package dev.signet.outbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who mails come from: an address, and the name shown before it, which may be empty.
public record Sender(HeaderText name, MailAddress address) {
    private static final Pattern NAMED = Pattern.compile("([^<>\"\\p{C}]*)<([^<>]*)>");

    /// Reads `noreply@example.com` or `Signet <noreply@example.com>`; empty when it is neither.
    public static Optional<Sender> parse(String text) {
        Matcher named = NAMED.matcher(text.strip());
        if (!named.matches()) return MailAddress.parse(text).map(address -> new Sender(new HeaderText(""), address));
        return MailAddress.parse(named.group(2)).map(address -> new Sender(new HeaderText(named.group(1)), address));
    }
}
