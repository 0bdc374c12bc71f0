package dev.signet.outbound;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/// What a failed conversation means.
///
/// A 5yz reply to the mail itself is for good. Everything else is to be tried again: also a refused or missing login
/// (RFC 4954 §6: 53z) and missing TLS, because whoever runs the server mends them and the mail should go out then.
final class SmtpFailures {
    private static final int PERMANENT = 500;
    private static final int FIRST_FAILURE = 400;
    private static final int OF_LOGINS = 53;

    private SmtpFailures() {}

    static MailOutcome outcome(MessagingException failed) {
        List<Throwable> chain = chain(failed);
        if (has(chain, AuthenticationFailedException.class)) {
            return new MailOutcome.TryLater("The mail server refused our user or password.");
        }
        if (has(chain, SSLException.class)) {
            return new MailOutcome.TryLater(
                    "TLS with the mail server failed: its certificate may not be trusted," + " or be of another name.");
        }
        if (isWithoutTls(failed)) {
            return new MailOutcome.TryLater("The mail server offers no TLS, without which nothing is sent.");
        }
        if (has(chain, SocketTimeoutException.class)) return tooSlow();
        if (has(chain, MailConnectException.class)) {
            return new MailOutcome.TryLater("The mail server cannot be reached.");
        }
        return code(chain)
                .map(SmtpFailures::refusal)
                .orElseGet(() -> new MailOutcome.TryLater("The mail server broke off the conversation."));
    }

    static MailOutcome tooSlow() {
        return new MailOutcome.TryLater("The mail server took too long.");
    }

    private static MailOutcome refusal(int code) {
        if (code / 10 == OF_LOGINS) return new MailOutcome.TryLater("The mail server wants another login of us.");
        return code >= PERMANENT
                ? new MailOutcome.RefusedForGood(code, "The mail server refused the mail with " + code + ".")
                : new MailOutcome.TryLater("The mail server asks to try later, with " + code + ".");
    }

    /// The library tells this only by its words.
    private static boolean isWithoutTls(MessagingException failed) {
        return Objects.requireNonNullElse(failed.getMessage(), "").startsWith("STARTTLS is required");
    }

    private static Optional<Integer> code(List<Throwable> chain) {
        return chain.stream()
                .flatMap(each -> switch (each) {
                    case SMTPAddressFailedException refused -> Stream.of(refused.getReturnCode());
                    case SMTPSenderFailedException refused -> Stream.of(refused.getReturnCode());
                    case SMTPSendFailedException refused -> Stream.of(refused.getReturnCode());
                    default -> Stream.<Integer>of();
                })
                .filter(code -> code >= FIRST_FAILURE)
                .findFirst();
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    /// The failure and all behind it, each once: this library chains in two ways.
    private static List<Throwable> chain(Throwable first) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        follow(first, seen, chain);
        return chain;
    }

    private static void follow(@Nullable Throwable next, Set<Throwable> seen, List<Throwable> chain) {
        if (next == null || !seen.add(next)) return;
        chain.add(next);
        if (next instanceof MessagingException told) follow(told.getNextException(), seen, chain);
        follow(next.getCause(), seen, chain);
    }
}
