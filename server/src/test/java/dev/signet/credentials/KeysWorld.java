package dev.signet.credentials;

import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AccessGround;
import dev.signet.access.ActorRecord;
import dev.signet.access.ActorRecords;
import dev.signet.access.AddMember;
import dev.signet.access.AllowedAddresses;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.AuditSealer;
import dev.signet.access.DeactivateMember;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.TestDatabase;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Two organizations, each with an Admin, on a real database; and short words for what is done with credentials.
final class KeysWorld implements AutoCloseable {
    static final Origin HERE = new Origin("127.0.0.1", "test/1", "request");
    static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();

    final TestDatabase test = TestDatabase.fresh();
    final TestClock clock = new TestClock();
    final AuditSealer sealerOfAudit = AuditSealer.start(test.database(), clock);
    final Audit audit = new Audit(sealerOfAudit);
    final AuditGroup group = AuditGroup.start(test.database(), sealerOfAudit);
    final Refusals refusals = Refusals.start(test.database(), clock);
    final CredentialUses uses = CredentialUses.start(test.database(), clock);
    final Sealer sealer = new Sealer(masterKey());
    final AccessGround ground = ground(test.database());
    final OrganizationPolicies policies = new OrganizationPolicies(test.database());
    final CredentialGround credentials = new CredentialGround(ground, policies, sealer);
    final CredentialLife life = CredentialLife.over(credentials);
    final ClientTokens tokens = node(test.database(), ClientTokens.RateLimits.NONE);
    final Principal admin = organization("acme");
    final Principal stranger = organization("other");

    private AccessGround ground(Database database) {
        Standings standings = new Standings(database);
        return new AccessGround(database, new Access(database, standings), standings, audit, clock);
    }

    /// A wing of tokens as another server on the same database has it.
    ClientTokens node(Database database, ClientTokens.RateLimits rates) {
        return node(database, rates, clock);
    }

    /// One with a clock of its own.
    ClientTokens node(InstantSource time) {
        return node(test.database(), ClientTokens.RateLimits.NONE, time);
    }

    private ClientTokens node(Database database, ClientTokens.RateLimits rates, InstantSource time) {
        ClientTokens.Ground over = new ClientTokens.Ground(
                database,
                new ClientTokens.People(new Standings(database), new AllowedAddresses(database)),
                new ClientTokens.Records(audit, group, refusals),
                uses);
        ClientTokens.Limits limits = new ClientTokens.Limits(new ClientTokens.FailureLimits(0, 0), rates);
        return ClientTokens.over(over, new SigningKeys(database, sealer, time), limits, time);
    }

    private Principal organization(String slug) {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                slug, slug, "admin@" + slug + ".example", new Member.PersonName("Ada", "Admin"));
        FoundOrganization.Founded founded = test.database().inOrganization(OrganizationId.random(), tx -> {
            FoundOrganization.Founded made = new FoundOrganization(audit, clock).in(tx, founding, HERE);
            new SigningKeys(test.database(), sealer, clock).create(tx);
            return made;
        });
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    private static MasterKey masterKey() {
        try {
            Path folder = Files.createTempDirectory("signet-keys-");
            MasterKey key = MasterKey.create(folder.resolve("master.key"));
            Files.delete(folder.resolve("master.key"));
            Files.delete(folder);
            return key;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A client id and a secret of it.
    record Client(ClientId id, String secret) {
        ClientProof proof() {
            return new ClientProof.BySecret(id.value(), Secret.ofText(secret));
        }
    }

    MemberId member(String email, String accountType) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("Some", "Body"), MemberKind.INTERNAL, accountType);
        if (new AddMember(test.database(), ground.access(), audit, clock).add(admin, HERE, wanted)
                instanceof AddMember.Outcome.Added(Member member)) {
            return member.id();
        }
        throw new AssertionError("not added: " + email);
    }

    void deactivate(MemberId member) {
        new DeactivateMember(test.database(), ground.access(), audit, clock).deactivate(admin, HERE, member);
    }

    Client client(Scope... scopes) {
        return clientOf(admin.member(), scopes);
    }

    Client clientOf(MemberId owner, Scope... scopes) {
        return created(admin, wanted(owner, "credential " + UUID.randomUUID(), CredentialTerms.none(), scopes));
    }

    Client clientUnder(CredentialTerms terms, Scope... scopes) {
        return created(admin, wanted(admin.member(), "credential " + UUID.randomUUID(), terms, scopes));
    }

    static CreateCredential.NewCredential wanted(MemberId owner, String name, CredentialTerms terms, Scope... scopes) {
        return new CreateCredential.NewCredential(
                owner,
                new Credential.Description(name, ""),
                scopes.length == 0 ? Set.of(Scope.API) : Set.of(scopes),
                terms);
    }

    Client created(Principal by, CreateCredential.NewCredential wanted) {
        CreateCredential.Outcome outcome = life.create().create(by, HERE, wanted);
        if (outcome instanceof CreateCredential.Outcome.Created created) {
            return new Client(created.credential().id(), created.secret().reveal(PERMIT));
        }
        throw new AssertionError(outcome);
    }

    TokenPair pair(Client client) {
        TokenOutcome outcome = tokens.issue().issue(client.proof(), HERE);
        if (outcome instanceof TokenOutcome.Granted(TokenPair pair)) return pair;
        throw new AssertionError(outcome);
    }

    TokenOutcome issue(Client client) {
        return tokens.issue().issue(client.proof(), HERE);
    }

    static TokenOutcome refused(TokenOutcome.Why why) {
        return new TokenOutcome.Refused(why);
    }

    boolean works(TokenPair pair) {
        return tokens.verify().verify(pair.accessToken(), HERE.address()) instanceof TokenCheck.Good;
    }

    Client rotated(Client client, Duration overlap) {
        return rotated(client, new RotateSecret.Rotation(overlap, Optional.empty()));
    }

    Client rotated(Client client, RotateSecret.Rotation rotation) {
        RotateSecret.Rotated rotated = done(life.secrets().rotate().rotate(admin, HERE, client.id(), rotation));
        return new Client(client.id(), rotated.secret().reveal(PERMIT));
    }

    KnownCredential known(Client client) {
        return done(life.looking().read().read(admin, client.id()));
    }

    /// What was recorded of the client, the newest first.
    List<ActorRecord> recorded(Client client) {
        return new ActorRecords(test.database()).by(admin.organization(), client.id(), 0, 100);
    }

    CredentialOutcome<Credential> change(Client client, CredentialChange change) {
        return life.changing().update().update(admin, HERE, client.id(), change);
    }

    void off(Client client) {
        done(life.changing().turn().turn(admin, HERE, client.id(), SwitchCredential.Position.OFF));
    }

    void on(Client client) {
        done(life.changing().turn().turn(admin, HERE, client.id(), SwitchCredential.Position.ON));
    }

    void revoke(Client client) {
        done(life.changing().revoke().revoke(admin, HERE, client.id()));
    }

    static <T> T done(CredentialOutcome<T> outcome) {
        if (outcome instanceof CredentialOutcome.Done<T> done) return done.value();
        throw new AssertionError(outcome);
    }

    static String problem(CredentialOutcome<?> outcome) {
        if (outcome instanceof CredentialOutcome.Refused<?> refused) {
            return refused.problem().message();
        }
        throw new AssertionError(outcome);
    }

    @Override
    public void close() {
        uses.close();
        group.close();
        refusals.close();
        sealerOfAudit.close();
        test.close();
    }
}
