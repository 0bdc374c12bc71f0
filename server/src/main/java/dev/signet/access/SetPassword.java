package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Sets a member's password, which ends all their sessions and one-time links.
///
/// Guarantee: a code is used up by the password it sets, in one transaction, and only by that: a password
/// that is refused leaves it usable. A used, an expired and an unknown code, and one of a member who was
/// deactivated or has to come by an identity provider, are answered alike.
public final class SetPassword {
    /// Where what is done at the server itself comes from, in the audit.
    static final Origin AT_THE_SERVER = new Origin("server", "", "");

    private final Database database;
    private final Passwords passwords;
    private final Audit audit;
    private final InstantSource clock;
    private final MemberStore members = new MemberStore();
    private final OrganizationStore organizations = new OrganizationStore();
    private final PasswordStore links = new PasswordStore();
    private final SessionStore sessions = new SessionStore();
    private final LocalSignIn local = new LocalSignIn();

    /// Works in this database.
    public SetPassword(Database database, Passwords passwords, Audit audit, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is set; the slug tells where to sign in.
        record Done(String organization) implements Outcome {}

        /// The code cannot be used, for whatever reason.
        record Unusable() implements Outcome {}

        /// The password cannot be had; the code can still be used.
        record Unfit(PasswordChoice.Flaw flaw) implements Outcome {}
    }

    /// Uses the code up to set the password.
    public Outcome byLink(Secret code, PasswordChoice choice, Origin origin) {
        SecretDigest digest = SecretDigest.of(code);
        return database.directory(directory -> PasswordStore.byCode(directory, digest))
                .map(organization -> byLink(organization, digest, choice, origin))
                .orElseGet(Outcome.Unusable::new);
    }

    private Outcome byLink(OrganizationId organization, SecretDigest code, PasswordChoice choice, Origin origin) {
        Optional<Member> holder = database.inOrganization(organization, tx -> holder(tx, code));
        if (holder.isEmpty()) return new Outcome.Unusable();
        Optional<PasswordChoice.Flaw> flaw = choice.flaw(holder.get().email());
        if (flaw.isPresent()) return new Outcome.Unfit(flaw.get());
        String hash = passwords.hash(choice.secret()); // outside of a transaction, for it takes long
        MemberId member = holder.get().id();
        return database.inOrganization(organization, tx -> {
            links.locked(tx, member); // so that of two who use one code at once the second finds it used
            if (holder(tx, code).isEmpty()) return new Outcome.Unusable();
            replace(tx, new Principal.Human(organization, member), hash, origin);
            return new Outcome.Done(organizations.get(tx).slug());
        });
    }

    /// Sets the password of a member at the first start, on behalf of whoever runs the server, who has seen
    /// to it that it has no [PasswordChoice.Flaw].
    public void directly(Transaction tx, MemberId member, Secret password) {
        Principal operator = new Principal.Operator(tx.organization(), member);
        replace(tx, operator, passwords.hash(password), AT_THE_SERVER);
    }

    private Optional<Member> holder(Transaction tx, SecretDigest code) {
        return links.link(tx, code, clock.instant())
                .flatMap(member -> members.find(tx, member))
                .filter(Member::isActive)
                .filter(member -> local.isFor(tx, member.id()));
    }

    private void replace(Transaction tx, Principal who, String hash, Origin origin) {
        MemberId member = who.member();
        Instant now = clock.instant();
        members.setPassword(tx, member, hash); // first: it takes the lock that a sign-in takes
        links.endLinks(tx, member);
        int ended = sessions.endAll(tx, member);
        AuditEntry entry = AuditEntry.by(who, origin, now, AuditAction.MEMBER_PASSWORD_SET, "member:" + member);
        audit.record(tx, ended == 0 ? entry : entry.with("sessionsEnded", String.valueOf(ended)));
    }
}
