package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddressList;
import dev.signet.access.ChangeMember;
import dev.signet.access.Member;
import dev.signet.access.MemberChange;
import dev.signet.access.MemberKind;
import dev.signet.base.ClientId;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialGround;
import dev.signet.credentials.CredentialOutcome;
import dev.signet.credentials.CredentialTerms;
import dev.signet.credentials.OwnedCredentials;
import dev.signet.credentials.RotateSecret;
import dev.signet.credentials.Scope;
import dev.signet.credentials.SwitchCredential;
import dev.signet.secrets.RevealPermit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of whole-URL signatures when their credential changes.
class WholeUrlCredentialsTest {
    private EmbedWorld world;
    private EmbedPath path;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private EmbedOutcome ask(ClientId client, String secret) {
        return world.ask(world.url(path).with(":client_id", client).signed(secret));
    }

    private static EmbedReason reason(EmbedOutcome outcome) {
        return EmbedWorld.refusal(outcome).reason();
    }

    @Test
    void takesBothSecretsWhileARotatedOneOverlapsAndOneAfterwards() {
        ClientId client = world.host.credential().id();
        RotateSecret.Rotation rotation = new RotateSecret.Rotation(Duration.ofHours(1), Optional.empty());
        CredentialOutcome<RotateSecret.Rotated> outcome = new RotateSecret(
                        new CredentialGround(world.ground(), world.policies, world.sealer))
                .rotate(world.admin, EmbedWorld.HERE, client, rotation);
        String next = ((CredentialOutcome.Done<RotateSecret.Rotated>) outcome)
                .value()
                .secret()
                .reveal(RevealPermit.forTheDoorsThatShowASecretOnce());

        assertThat(ask(client, world.host.secret())).isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(ask(client, next)).isInstanceOf(EmbedOutcome.Opened.class);
        world.clock.advance(Duration.ofHours(1));
        assertThat(reason(ask(client, world.host.secret()))).isEqualTo(EmbedReason.FORGED);
        assertThat(ask(client, next)).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void takesNoneWhileItIsDisabledAndEndsItsSessions() {
        ClientId client = world.host.credential().id();
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) ask(client, world.host.secret());
        SwitchCredential turning = new SwitchCredential(world.ground());
        turning.turn(world.admin, EmbedWorld.HERE, client, SwitchCredential.Position.OFF);
        assertThat(reason(ask(client, world.host.secret()))).isEqualTo(EmbedReason.DISABLED_CREDENTIAL);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
        turning.turn(world.admin, EmbedWorld.HERE, client, SwitchCredential.Position.ON);
        assertThat(ask(client, world.host.secret())).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void takesNoneAfterItsEndAndEndsItsSessions() {
        CredentialTerms terms = new CredentialTerms(
                Optional.of(world.clock.instant().plusSeconds(60)), AddressList.everywhere(), List.of());
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(
                world.admin.member(), new Credential.Description("short", ""), Set.of(Scope.EMBED), terms);
        CreateCredential.Outcome.Created made = (CreateCredential.Outcome.Created)
                new CreateCredential(new CredentialGround(world.ground(), world.policies, world.sealer))
                        .create(world.admin, EmbedWorld.HERE, wanted);
        String secret = made.secret().reveal(RevealPermit.forTheDoorsThatShowASecretOnce());
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) ask(made.credential().id(), secret);
        world.clock.advance(Duration.ofSeconds(60));
        assertThat(reason(ask(made.credential().id(), secret))).isEqualTo(EmbedReason.EXPIRED_CREDENTIAL);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
    }

    @Test
    void namesNobodyElseOnceItsOwnerIsDemotedAndEndsSessionsOfOthers() {
        Member owner = world.member("boss@example.com", MemberKind.INTERNAL, "Admin");
        EmbedWorld.Host host = world.credential(owner.id(), Scope.EMBED);
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) ask(host.credential().id(), host.secret());
        new ChangeMember(world.ground(), new OwnedCredentials())
                .change(
                        world.admin,
                        EmbedWorld.HERE,
                        owner.id(),
                        new MemberChange(
                                MemberChange.Identity.UNCHANGED,
                                Optional.of("Build"),
                                MemberChange.Activity.UNCHANGED,
                                MemberChange.Estate.UNCHANGED));
        assertThat(reason(ask(host.credential().id(), host.secret()))).isEqualTo(EmbedReason.OWNER);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
    }

    @Test
    void endsWithItsTimeAndNoLater() {
        EmbedOutcome.Opened opened =
                (EmbedOutcome.Opened) world.ask(world.url(path).with(":session_length", 60));
        world.clock.advance(Duration.ofSeconds(59));
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isPresent();
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
    }
}
