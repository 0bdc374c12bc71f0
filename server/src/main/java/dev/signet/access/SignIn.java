package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.PasswordMatch;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Signs a person in by organization, e-mail address and password.
///
/// Guarantee: an unknown organization, an unknown address, a wrong password, a member without a password and one who
/// was
/// deactivated get the same answer after the same work. Guesses are limited for each account and each address. A
/// password
/// that is changed meanwhile signs nobody in.
public final class SignIn {
    /// How long one stays signed in.
    public static final Duration LIFE = Duration.ofHours(12);

    private static final int KEY_BYTES = 32;
    private static final MemberId NOBODY = MemberId.random();

    private final Database database;
    private final Passwords passwords;
    private final Refusals refusals;
    private final Audit audit;
    private final InstantSource clock;
    private final SignInLimit limit;
    private final MemberStore members = new MemberStore();
    private final PasswordStore hashes = new PasswordStore();
    private final SessionStore sessions = new SessionStore();

    /// Works in this database. Failures are counted among the refusals.
    public SignIn(Database database, Passwords passwords, Refusals refusals, Audit audit, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
        this.limit = new SignInLimit(clock);
    }

    /// Who somebody says they are; slug and address in any case, spaces around them ignored.
    public record Attempt(String organization, String email, Secret password) {

        /// Spells slug and address as they are kept.
        public Attempt {
            organization = organization.strip().toLowerCase(Locale.ROOT);
            email = AuditText.clean(email.strip().toLowerCase(Locale.ROOT));
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Signed in: the key is for their browser, and is kept nowhere else.
        record SignedIn(Secret key, Instant until) implements Outcome {}

        /// Not signed in, without a reason.
        record Refused() implements Outcome {}

        /// Too many wrong passwords: this one was not looked at.
        record TooManyAttempts() implements Outcome {}
    }

    /// Signs in.
    public Outcome signIn(Attempt attempt, Origin origin) {
        Optional<SignInLimit.Charge> charge =
                limit.charge(attempt.organization() + "/" + attempt.email(), origin.address());
        if (charge.isEmpty()) {
            refusals.count(origin.address(), "SIGN_IN_LIMIT");
            return new Outcome.TooManyAttempts();
        }
        Optional<Outcome.SignedIn> signedIn = prove(attempt).flatMap(proven -> start(proven, origin));
        if (signedIn.isEmpty()) {
            refusals.count(origin.address(), "SIGN_IN");
            return new Outcome.Refused();
        }
        limit.refund(charge.get());
        return signedIn.get();
    }

    private Optional<Proven> prove(Attempt attempt) {
        Account account = account(attempt);
        PasswordMatch match =
                passwords.verify(attempt.password(), account.hash().orElseGet(passwords::decoy));
        if (account.hash().isEmpty() || account.holder().isEmpty()) return Optional.empty();
        Principal.Human holder = account.holder().get();
        String hash = account.hash().get();
        return switch (match) {
            case DIFFERS -> Optional.empty();
            case MATCHES -> Optional.of(new Proven(holder, hash, hash));
            case MATCHES_BUT_OUTDATED -> Optional.of(new Proven(holder, hash, passwords.hash(attempt.password())));
        };
    }

    /// The same questions to the database, whoever is there.
    private Account account(Attempt attempt) {
        OrganizationId organization = database.directory(
                        directory -> OrganizationStore.bySlug(directory, attempt.organization()))
                .orElseGet(OrganizationId::random);
        return database.inOrganization(organization, tx -> {
            Optional<MemberId> member = members.byEmail(tx, attempt.email())
                    .filter(Member::isActive)
                    .map(Member::id);
            Optional<String> hash = members.password(tx, member.orElse(NOBODY));
            return new Account(member.map(id -> new Principal.Human(organization, id)), hash);
        });
    }

    private Optional<Outcome.SignedIn> start(Proven proven, Origin origin) {
        Secret key = Secret.ofText(RandomText.hex(KEY_BYTES));
        return database.inOrganization(proven.holder().organization(), tx -> start(tx, proven, key, origin));
    }

    private Optional<Outcome.SignedIn> start(Transaction tx, Proven proven, Secret key, Origin origin) {
        MemberId member = proven.holder().member();
        boolean unchanged = hashes.locked(tx, member).equals(Optional.of(proven.hash()));
        if (!unchanged || members.find(tx, member).filter(Member::isActive).isEmpty()) return Optional.empty();
        if (!proven.newHash().equals(proven.hash())) members.setPassword(tx, member, proven.newHash());
        Instant now = clock.instant();
        Session session = new Session(SessionId.random(), proven.holder(), now, now.plus(LIFE));
        sessions.forgetExpired(tx, member, now);
        sessions.insert(tx, SecretDigest.of(key), session, origin);
        audit.record(tx, AuditEntry.by(proven.holder(), origin, now, AuditAction.SESSION_START, session.auditName()));
        return Optional.of(new Outcome.SignedIn(key, session.until()));
    }

    private record Account(Optional<Principal.Human> holder, Optional<String> hash) {}

    private record Proven(Principal.Human holder, String hash, String newHash) {}
}
