package dev.signet.access;

import java.util.Optional;

/// What people are told of without having asked. A word, once sent, keeps its meaning: programs listen for it.
public enum NoticeKind {
    CREDENTIAL_EXPIRING("credential.expiring", "A credential is about to expire"),
    CREDENTIAL_UNUSED("credential.unused", "A credential has not been used for long"),
    CREDENTIAL_LEAKED("credential.leaked", "A secret was reported as leaked, and ended"),
    CREDENTIAL_REVOKED("credential.revoked", "A credential was revoked");

    private final String word;
    private final String sentence;

    NoticeKind(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /// The word on the wire and in the database.
    public String word() {
        return word;
    }

    /// What happened, in a sentence without its full stop.
    public String sentence() {
        return sentence;
    }

    /// The kind of that word.
    public static Optional<NoticeKind> of(String word) {
        for (NoticeKind kind : values()) {
            if (kind.word.equals(word)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
