package dev.signet.embed;

import java.time.Duration;

/// What may be decided otherwise about tickets. All `[inferred]` (embedding.md §1.2, §2.3, §2.4).
///
/// `skew` is by how much a host's clock may be ahead; it concerns `iat` only.
public record EmbedRules(Duration skew, Issuer issuer, InternalUsers internalUsers) {
    /// The longest a ticket may hold, and with it a session.
    public static final Duration LONGEST = Duration.ofDays(30);

    /// Whether `iss` finds the credential of a ticket that has no `kid`.
    public enum Issuer {
        STANDS_IN_FOR_KEY_ID,
        IS_CHECKED_ONLY
    }

    /// Which people of the organization itself a ticket may name.
    public enum InternalUsers {
        NONE,
        ALL_BUT_ADMINS,
        ALL
    }

    /// What holds unless somebody decides otherwise.
    public static EmbedRules standard() {
        return new EmbedRules(Duration.ofSeconds(60), Issuer.STANDS_IN_FOR_KEY_ID, InternalUsers.ALL_BUT_ADMINS);
    }
}
