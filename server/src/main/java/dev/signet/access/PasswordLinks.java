package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes the one-time codes with which members set a password.
public final class PasswordLinks {
    /// How long a code can be used.
    public static final Duration LIFE = Duration.ofHours(24);

    private static final int CODE_DIGITS = 43;

    private final Audit audit;
    private final InstantSource clock;
    private final PasswordStore passwords = new PasswordStore();

    /// Audits there, by this clock.
    public PasswordLinks(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// A new code for the member, who must be of the transaction's organization; earlier ones stop working.
    /// On behalf of whoever runs the server.
    ///
    /// Only its digest is kept. Give it to the member in the part of an address that browsers keep to
    /// themselves: `<url>/set-password#<code>`.
    public Secret create(Transaction tx, MemberId member) {
        Instant now = clock.instant();
        Secret code = link(tx, member, now);
        Principal operator = new Principal.Operator(tx.organization(), member);
        audit.record(
                tx,
                AuditEntry.by(
                        operator,
                        SetPassword.AT_THE_SERVER,
                        now,
                        AuditAction.MEMBER_PASSWORD_LINK,
                        "member:" + member));
        return code;
    }

    /// The same for a mail, just before it is sent.
    Secret mailed(Transaction tx, MemberId member) {
        Instant now = clock.instant();
        Secret code = link(tx, member, now);
        audit.record(
                tx,
                AuditEntry.byServer(now, AuditAction.MEMBER_PASSWORD_LINK, "member:" + member)
                        .with("by", "mail"));
        return code;
    }

    /// The same for an invitation, which the caller decides on and audits.
    Invitation invite(Deed deed, MemberId member) {
        return new Invitation(link(deed.tx(), member, deed.at()), deed.at().plus(LIFE));
    }

    private Secret link(Transaction tx, MemberId member, Instant now) {
        Secret code = Secret.ofText(RandomText.base62(CODE_DIGITS));
        passwords.endLinks(tx, member);
        passwords.insertLink(tx, SecretDigest.of(code), member, now.plus(LIFE));
        return code;
    }

    /// A one-time code, and until when it can be used.
    record Invitation(Secret code, Instant until) {}
}
