package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.problem;
import static dev.signet.credentials.KeysWorld.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.secrets.KeyPairOfAHost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is good for an hour makes nothing that is good for longer: who owns credentials, and who changes them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialOwnersTest {
    private final ActingWorld acting = new ActingWorld();
    private final KeysWorld world = acting.world;

    @BeforeAll
    void everybodyMayCreateKeys() {
        world.test.asSuperuser("update access.account_types set capabilities = capabilities || '{create-api-keys}'");
    }

    @AfterAll
    void close() {
        acting.close();
    }

    private MemberId add(String email, MemberKind kind) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("Some", "Body"), kind, "View");
        AddMember add = new AddMember(world.test.database(), world.ground.access(), world.audit, world.clock);
        if (add.add(world.admin, HERE, wanted) instanceof AddMember.Outcome.Added(Member member)) return member.id();
        throw new AssertionError(email);
    }

    private CreateCredential.Outcome create(Principal by, MemberId owner) {
        return world.life
                .create()
                .create(by, HERE, wanted(owner, "credential " + UUID.randomUUID(), CredentialTerms.none()));
    }

    private static Problem refused(CreateCredential.Outcome outcome) {
        if (outcome instanceof CreateCredential.Outcome.Refused(Problem problem)) return problem;
        throw new AssertionError(outcome);
    }

    private Principal.Machine machine(MemberId member) {
        return new Principal.Machine(world.admin.organization(), member, acting.admins.id());
    }

    @Test
    void embedUsersGetNoCredentialAndGuestsDo() {
        MemberId shadow = add("shadow@example.com", MemberKind.EMBED);
        assertThat(refused(create(world.admin, shadow)).message()).startsWith("ownerId: Embed users own no credential");
        assertThat(problem(world.change(world.client(), givenTo(shadow))))
                .startsWith("ownerId: Embed users own no credential");
        MemberId guest = add("guest@example.com", MemberKind.GUEST);
        assertThat(create(world.admin, guest)).isInstanceOf(CreateCredential.Outcome.Created.class);
    }

    @Test
    void anEmbedUserMakesNoneThemselvesWhateverTheirAccountType() {
        MemberId shadow = add("self@example.com", MemberKind.EMBED);
        List<Principal> doors = List.of(
                machine(shadow),
                new Principal.Human(world.admin.organization(), shadow),
                new Principal.Viewer(world.admin.organization(), shadow, acting.admins.id()));
        for (Principal by : doors) {
            Problem problem = refused(create(by, shadow));
            assertThat(problem.fault()).isEqualTo(Fault.FORBIDDEN);
            assertThat(problem.message()).contains("cannot manage");
        }
    }

    @Test
    void aTokenThatImpersonatesMakesNoneInTheSubjectsName() {
        Principal who = acting.who(acting.actingAsMia()).orElseThrow();
        Problem problem = refused(create(who, acting.mia));
        assertThat(problem.fault()).isEqualTo(Fault.FORBIDDEN);
        assertThat(problem.message()).contains("impersonates").contains("cannot manage credentials");
        assertThat(create(machine(acting.mia), acting.mia)).isInstanceOf(CreateCredential.Outcome.Created.class);
    }

    @Test
    void aTokenThatImpersonatesSeesTheSubjectsCredentialAndChangesNothingOfIt() {
        Client own = world.clientOf(acting.mia);
        Principal who = acting.who(acting.actingAsMia()).orElseThrow();
        KnownCredential before = world.known(own);
        List<CredentialOutcome<?>> outcomes = changes(who, own.id());
        assertThat(outcomes).allSatisfy(outcome -> assertThat(problem(outcome)).contains("impersonates"));
        assertThat(world.known(own)).isEqualTo(before);
        assertThat(done(world.life.looking().read().read(who, own.id()))).isEqualTo(before);
        done(world.life.changing().revoke().revoke(machine(acting.mia), HERE, own.id()));
    }

    private List<CredentialOutcome<?>> changes(Principal who, ClientId id) {
        CredentialLife.Changing changing = world.life.changing();
        CredentialKeys keys = world.life.secrets().keys();
        RegisterKey.NewKey key =
                new RegisterKey.NewKey("mine", KeyPairOfAHost.ed25519().registered());
        RotateSecret.Rotation rotation = new RotateSecret.Rotation(Duration.ZERO, Optional.empty());
        return List.of(
                world.life.secrets().rotate().rotate(who, HERE, id, rotation),
                changing.update().update(who, HERE, id, givenTo(world.admin.member())),
                changing.turn().turn(who, HERE, id, SwitchCredential.Position.OFF),
                changing.revoke().revoke(who, HERE, id),
                keys.register().register(who, HERE, id, key),
                keys.remove().remove(who, HERE, id, UUID.randomUUID()));
    }

    private static CredentialChange givenTo(MemberId owner) {
        return new CredentialChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner),
                Optional.empty(),
                new CredentialChange.Terms(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
