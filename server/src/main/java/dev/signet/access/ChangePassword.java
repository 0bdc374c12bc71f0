package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.PasswordMatch;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Changes the password of somebody who is signed in and knows the old one. All their other sessions and their one-time
/// links end with it.
///
/// Wrong guesses wait like those of a sign-in, so that an open browser somebody left is no place to try passwords.
public final class ChangePassword {
    private final Database database;
    private final Passwords passwords;
    private final Audit audit;
    private final InstantSource clock;
    private final SignInDelays delays;
    private final MemberStore members = new MemberStore();
    private final PasswordStore hashes = new PasswordStore();
    private final SessionStore sessions = new SessionStore();

    /// Works in the ground's database.
    public ChangePassword(AccessGround ground, Passwords passwords) {
        this.database = ground.database();
        this.passwords = passwords;
        this.audit = ground.audit();
        this.clock = ground.clock();
        this.delays = new SignInDelays(database, clock, SignInDelays.Purpose.PASSWORD_CHANGE);
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is changed.
        record Changed() implements Outcome {}

        /// The old password is not the one, or was changed meanwhile.
        record WrongPassword() implements Outcome {}

        /// The new password cannot be had.
        record Unfit(String sentence) implements Outcome {}

        /// Too many wrong passwords: this one was not looked at, and none is for so long.
        record TooManyAttempts(Duration left) implements Outcome {}
    }

    /// Changes it.
    public Outcome change(Session session, Origin origin, Secret old, PasswordChoice wanted) {
        OrganizationId organization = session.holder().organization();
        MemberId member = session.holder().member();
        Optional<Member> found = database.inOrganization(organization, tx -> members.find(tx, member));
        Optional<String> flaw = found.flatMap(holder -> flaw(holder, old, wanted));
        if (flaw.isPresent()) return new Outcome.Unfit(flaw.get());
        return switch (delays.attempt(organization + "/" + member, origin.address())) {
            case SignInDelays.Turn.Wait(Duration left) -> new Outcome.TooManyAttempts(left);
            case SignInDelays.Turn.Taken(SignInDelays.Charge charge) -> {
                Outcome outcome = changeNow(session, origin, old, wanted);
                if (outcome instanceof Outcome.Changed) delays.forgive(charge);
                yield outcome;
            }
        };
    }

    private static Optional<String> flaw(Member holder, Secret old, PasswordChoice wanted) {
        if (wanted.secret().matches(old)) return Optional.of("Choose a password that is not the old one.");
        return wanted.flaw(holder.email()).map(PasswordChoice.Flaw::sentence);
    }

    private Outcome changeNow(Session session, Origin origin, Secret old, PasswordChoice wanted) {
        Principal.Human who = session.holder();
        Optional<String> kept = database.inOrganization(who.organization(), tx -> members.password(tx, who.member()));
        PasswordMatch match = passwords.verify(old, kept.orElseGet(passwords::decoy));
        if (kept.isEmpty() || match == PasswordMatch.DIFFERS) return refuse(who, origin);
        String hash = passwords.hash(wanted.secret()); // outside of a transaction, for it takes long
        return database.inOrganization(who.organization(), tx -> {
            boolean unchanged = hashes.locked(tx, who.member()).equals(kept)
                    && sessions.holder(tx, session.id(), clock.instant()).isPresent();
            if (!unchanged) return new Outcome.WrongPassword();
            replace(tx, session, hash, origin);
            return new Outcome.Changed();
        });
    }

    private void replace(Transaction tx, Session session, String hash, Origin origin) {
        Principal.Human who = session.holder();
        members.setPassword(tx, who.member(), hash);
        hashes.endLinks(tx, who.member());
        int ended = sessions.endOthers(tx, who.member(), session.id());
        audit.record(
                tx,
                AuditEntry.by(
                                who,
                                origin,
                                clock.instant(),
                                AuditAction.MEMBER_PASSWORD_CHANGE,
                                "member:" + who.member())
                        .with("sessionsEnded", String.valueOf(ended)));
    }

    private Outcome refuse(Principal.Human who, Origin origin) {
        database.inOrganization(who.organization(), tx -> {
            AuditEntry entry =
                    AuditEntry.by(who, origin, clock.instant(), AuditAction.SESSION_REFUSE, "member:" + who.member());
            audit.record(tx, entry.with("reason", "WRONG_PASSWORD").with("wanted", "password-change"));
            return who;
        });
        return new Outcome.WrongPassword();
    }
}
