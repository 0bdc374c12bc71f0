package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.database.Transaction;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.UnsealFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResealProvidersTest {
    private static final Secret SECRET = Secret.ofText("a client secret");

    private final ProviderStore store = new ProviderStore();
    private SignInWorld world;
    private OneOrganization acme;
    private MasterKey key;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = SignInWorld.reachingPublicAddressesOnly();
        acme = OneOrganization.in(world, "acme");
        key = MasterKey.create(folder.resolve("master.key"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <T> T in(Function<Transaction, T> work) {
        return world.database.database().inOrganization(acme.admin.organization(), work);
    }

    private ProviderId kept(Optional<Secret> secret) {
        IdentityProvider provider = ProviderRules.blank(acme.admin.member(), Instant.EPOCH);
        ProviderSecrets secrets = new ProviderSecrets(new Sealer(key));
        return in(tx -> {
            store.insert(tx, provider, secret.map(shown -> secrets.sealed(tx.organization(), provider.id(), shown)));
            return provider.id();
        });
    }

    @Test
    void opensWithTheNewKeyAloneWhatWasSealedAnew() {
        ProviderId id = kept(Optional.of(SECRET));
        kept(Optional.empty());
        MasterKey both = key.rotated();
        ProviderSecrets withNew = new ProviderSecrets(new Sealer(both.withoutOld()));

        assertThatThrownBy(() -> in(tx -> withNew.open(tx, id))).isInstanceOf(UnsealFailure.class);
        int resealed = in(tx -> new ResealProviders(new Sealer(both)).in(tx));
        assertThat(resealed).isEqualTo(1);
        assertThat(in(tx -> withNew.open(tx, id)).orElseThrow().matches(SECRET)).isTrue();
    }

    @Test
    void opensNoSecretInAnotherRow() {
        ProviderId first = kept(Optional.of(SECRET));
        ProviderId second = kept(Optional.of(SECRET));
        in(tx -> {
            store.keep(tx, second, store.secret(tx, first));
            return second;
        });

        assertThatThrownBy(() -> in(tx -> new ProviderSecrets(new Sealer(key)).open(tx, second)))
                .isInstanceOf(UnsealFailure.class);
    }
}
