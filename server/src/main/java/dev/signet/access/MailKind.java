package dev.signet.access;

import java.util.Optional;

/// What mails there are. A word, once written into the queue, keeps its meaning: another node may send the mail.
public enum MailKind {
    INVITATION("invitation"),
    PASSWORD_RECOVERY("password-recovery"),
    CREDENTIAL_EXPIRING(NoticeKind.CREDENTIAL_EXPIRING.word()),
    CREDENTIAL_UNUSED(NoticeKind.CREDENTIAL_UNUSED.word()),
    CREDENTIAL_LEAKED(NoticeKind.CREDENTIAL_LEAKED.word()),
    CREDENTIAL_REVOKED(NoticeKind.CREDENTIAL_REVOKED.word());

    private final String word;

    MailKind(String word) {
        this.word = word;
    }

    /// The word on the wire and in the database.
    public String word() {
        return word;
    }

    static Optional<MailKind> of(String word) {
        for (MailKind kind : values()) {
            if (kind.word.equals(word)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
