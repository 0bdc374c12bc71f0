package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.PasswordMatch;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Signs a person in by organization, e-mail address and password.
///
/// Guarantee: an unknown organization, an unknown address, a wrong password, a member without a password and
/// one who was deactivated get the same answer after the same work, the database's included; so does whoever
/// has to come by an identity provider ([LocalSignIn]). Whoever fails waits, longer each time:
/// [SignInDelays]. Refusals of members are audited with their reason, those of strangers only counted. A
/// password that is changed meanwhile signs nobody in.
public final class SignIn {
    /// How long one stays signed in.
    public static final Duration LIFE = Duration.ofHours(12);

    private static final String CHANGED = "CHANGED_MEANWHILE";
    private static final String PROVIDER_REQUIRED = "PROVIDER_REQUIRED";
    private static final MemberId NOBODY = MemberId.random();

    private final Database database;
    private final Passwords passwords;
    private final Refusals refusals;
    private final Audit audit;
    private final InstantSource clock;
    private final SignInDelays delays;
    private final AllowedAddresses addresses;
    private final MemberStore members = new MemberStore();
    private final PasswordStore hashes = new PasswordStore();
    private final LocalSignIn local = new LocalSignIn();
    private final SessionStart sessions;

    /// Works in the ground's database. Failures are counted among the refusals.
    public SignIn(AccessGround ground, Passwords passwords, Refusals refusals, AllowedAddresses addresses) {
        this.database = ground.database();
        this.passwords = passwords;
        this.refusals = refusals;
        this.audit = ground.audit();
        this.clock = ground.clock();
        this.delays = new SignInDelays(database, clock, SignInDelays.Purpose.SIGN_IN);
        this.addresses = addresses;
        this.sessions = new SessionStart(ground.audit(), ground.clock());
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

        /// The password is right, but people may not come from this address (rest-api.md §2.4).
        record NotFromHere() implements Outcome {}

        /// Too many wrong passwords: this one was not looked at, and none is for so long.
        record TooManyAttempts(Duration left) implements Outcome {}
    }

    /// Signs in.
    public Outcome signIn(Attempt attempt, Origin origin) {
        return switch (delays.attempt(attempt.organization() + "/" + attempt.email(), origin.address())) {
            case SignInDelays.Turn.Wait(Duration left) -> {
                refusals.count(origin.address(), "SIGN_IN_LIMIT");
                yield new Outcome.TooManyAttempts(left);
            }
            case SignInDelays.Turn.Taken(SignInDelays.Charge charge) -> {
                Outcome outcome = signInNow(attempt, origin);
                if (outcome instanceof Outcome.SignedIn) delays.forgive(charge);
                yield outcome;
            }
        };
    }

    private Outcome signInNow(Attempt attempt, Origin origin) {
        Account account = account(attempt);
        return switch (prove(account, attempt)) {
            case Proof.Given(Proven proven)
            when !addresses.permitsPeople(account.organization(), origin.address()) -> {
                refuse(account, origin, "ADDRESS_NOT_ALLOWED");
                yield new Outcome.NotFromHere();
            }
            case Proof.Given(Proven proven) ->
                start(proven, origin)
                        .<Outcome>map(signedIn -> signedIn)
                        .orElseGet(() -> refuse(account, origin, CHANGED));
            case Proof.Missing(String why) -> refuse(account, origin, why);
        };
    }

    private Proof prove(Account account, Attempt attempt) {
        PasswordMatch match =
                passwords.verify(attempt.password(), account.hash().orElseGet(passwords::decoy));
        if (account.member().isEmpty()) return new Proof.Missing("NO_MEMBER");
        if (!account.member().get().isActive()) return new Proof.Missing("DEACTIVATED");
        if (account.hash().isEmpty()) return new Proof.Missing("NO_PASSWORD");
        if (!account.mayUsePassword()) return new Proof.Missing(PROVIDER_REQUIRED);
        Principal.Human holder = new Principal.Human(
                account.organization(), account.member().get().id());
        String hash = account.hash().get();
        return switch (match) {
            case DIFFERS -> new Proof.Missing("WRONG_PASSWORD");
            case MATCHES -> new Proof.Given(new Proven(holder, hash, hash));
            case MATCHES_BUT_OUTDATED -> new Proof.Given(new Proven(holder, hash, passwords.hash(attempt.password())));
        };
    }

    /// The same questions to the database, whoever is there.
    private Account account(Attempt attempt) {
        OrganizationId organization = database.directory(
                        directory -> OrganizationStore.bySlug(directory, attempt.organization()))
                .orElseGet(OrganizationId::random);
        return database.inOrganization(organization, tx -> {
            Optional<Member> member = members.byEmail(tx, attempt.email());
            Optional<String> hash = members.password(tx, member.map(Member::id).orElse(NOBODY));
            boolean mayUsePassword = local.isFor(tx, member.map(Member::id).orElse(NOBODY));
            return new Account(organization, member, hash, mayUsePassword);
        });
    }

    /// One write for each refusal, whoever is there: only members have an audit to write into.
    private Outcome refuse(Account account, Origin origin, String why) {
        refusals.count(origin.address(), "SIGN_IN");
        database.inOrganization(account.organization(), tx -> {
            account.member()
                    .ifPresentOrElse(
                            member -> audit.record(tx, refusal(member, origin, why)), () -> AuditStore.pretend(tx));
            return why;
        });
        return new Outcome.Refused();
    }

    private AuditEntry refusal(Member member, Origin origin, String why) {
        return AuditEntry.byStranger(origin, clock.instant(), AuditAction.SESSION_REFUSE, "member:" + member.id())
                .with("reason", why);
    }

    private Optional<Outcome.SignedIn> start(Proven proven, Origin origin) {
        return database.inOrganization(proven.holder().organization(), tx -> start(tx, proven, origin));
    }

    private Optional<Outcome.SignedIn> start(Transaction tx, Proven proven, Origin origin) {
        MemberId member = proven.holder().member();
        boolean unchanged = hashes.locked(tx, member).equals(Optional.of(proven.hash()));
        if (!unchanged || members.find(tx, member).filter(Member::isActive).isEmpty()) return Optional.empty();
        if (!proven.newHash().equals(proven.hash())) members.setPassword(tx, member, proven.newHash());
        SessionStart.Started started = sessions.start(tx, proven.holder(), origin, entry -> entry);
        return Optional.of(new Outcome.SignedIn(started.key(), started.session().until()));
    }

    /// Who may be there, in an organization that may not be.
    private record Account(
            OrganizationId organization, Optional<Member> member, Optional<String> hash, boolean mayUsePassword) {}

    private sealed interface Proof {
        record Given(Proven proven) implements Proof {}

        record Missing(String why) implements Proof {}
    }

    private record Proven(Principal.Human holder, String hash, String newHash) {}
}
