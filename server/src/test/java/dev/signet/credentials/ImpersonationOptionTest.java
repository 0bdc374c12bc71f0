package dev.signet.credentials;

import static dev.signet.credentials.ActingWorld.MIA;
import static dev.signet.credentials.ActingWorld.refused;
import static dev.signet.credentials.KeysWorld.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.credentials.ExchangeOutcome.Why;
import dev.signet.credentials.KeysWorld.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The option by which secrets of a credential sign subject tokens: they are sealed then, and cared for as those that
/// sign embeds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpersonationOptionTest {
    private final ActingWorld acting = new ActingWorld();
    private final KeysWorld world = acting.world;

    @AfterAll
    void close() {
        acting.close();
    }

    private ExchangeOutcome signed(Client client) {
        return acting.exchange(acting.subject(client, MIA).signed(client.secret()));
    }

    private long sealedOf(Client client) {
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select count(sealed) as n from credentials.secrets where client_id = ?",
                                        client.id().value())
                                .get("n", Long.class));
    }

    @Test
    void sealsTheSecretAndTellsOfTheOption() {
        Client with = acting.another(world.admin.member());
        Client without = world.client();
        assertThat(sealedOf(with)).isEqualTo(1);
        assertThat(sealedOf(without)).isZero();
        assertThat(world.known(with).credential().impersonation()).isEqualTo(Impersonation.ON);
        assertThat(world.known(without).credential().impersonation()).isEqualTo(Impersonation.OFF);
        assertThat(world.issue(with)).as("it is compared too").isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void rotationKeepsIt() {
        Client rotated = world.rotated(acting.another(world.admin.member()), Duration.ofHours(1));
        assertThat(sealedOf(rotated)).isEqualTo(2);
        assertThat(signed(rotated)).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void isAddedAndTakenAwayByRotation() {
        Client before = world.client();
        assertThat(signed(before)).isEqualTo(refused(Why.CREDENTIAL_CANNOT_VERIFY));
        Client after = rotated(before, Impersonation.ON);
        assertThat(signed(after)).isInstanceOf(ExchangeOutcome.Granted.class);
        assertThat(detailsOfRotation(after)).contains("\"impersonate\":\"on\"");
        Client off = rotated(after, Impersonation.OFF);
        assertThat(signed(off)).isEqualTo(refused(Why.CREDENTIAL_CANNOT_VERIFY));
        assertThat(signed(after)).isEqualTo(refused(Why.CREDENTIAL_CANNOT_VERIFY));
    }

    private Client rotated(Client client, Impersonation to) {
        return world.rotated(client, new RotateSecret.Rotation(Duration.ZERO, Optional.empty(), Optional.of(to)));
    }

    private String detailsOfRotation(Client client) {
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select details from access.audit_records where action = 'credential.rotate'"
                                                + " and subject = ? order by xid desc limit 1",
                                        "client:" + client.id())
                                .get("details", String.class));
    }

    @Test
    void anEmbeddingPrivilegeThatWasTakenAwaySignsNoMore() {
        Client client = world.client(Scope.API, Scope.EMBED);
        CredentialChange apiOnly = new CredentialChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Set.of(Scope.API)),
                new CredentialChange.Terms(Optional.empty(), Optional.empty(), Optional.empty()));
        KeysWorld.done(world.change(client, apiOnly));
        assertThat(signed(client)).isEqualTo(refused(Why.CREDENTIAL_CANNOT_VERIFY));
    }

    @Test
    void isSealedAnewWithTheMasterKey() {
        Client client = acting.another(world.admin.member());
        int sealed =
                world.test.database().inOrganization(world.admin.organization(), new ResealSecrets(world.sealer)::in);
        assertThat(sealed).isGreaterThan(1);
        assertThat(acting.who(acting.actingAsMia())).isPresent();
        assertThat(signed(client)).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void aLeakedSecretSignsNothing() {
        Client client = acting.another(world.admin.member());
        world.life.leaks().report(new ReportLeak.Report(Optional.empty(), List.of(client.secret()), List.of()), HERE);
        assertThat(signed(client)).isIn(refused(Why.SUBJECT_FORGED), refused(Why.CREDENTIAL_CANNOT_VERIFY));
    }
}
