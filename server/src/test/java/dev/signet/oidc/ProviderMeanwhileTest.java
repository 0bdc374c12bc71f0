package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.oidc.ProviderChange.Identity;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What changes meanwhile counts: while somebody is on their way back from a provider, and while a provider is
/// changed.
final class ProviderMeanwhileTest extends ProviderSignInCase {
    private static final Identity NOTHING = new Identity(Optional.empty(), Optional.empty(), Optional.empty());
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private Principal.Human grace;
    private ProviderId id;

    @BeforeEach
    void register() {
        grace = organization.member("grace", "View");
        id = registered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_enabled = false", "issuer = 'https://another.example'", "client_id = 'another'"})
    void letsNobodyInByAProviderThatIsAnotherMeanwhile(String change) {
        provider.letsHappen(ProviderMetadata.TOKEN, () -> organization.execute("update oidc.providers set " + change));

        assertRefused(signIn(id), NOT_FOUND, Why.UNKNOWN_PROVIDER);
        assertThatNobodyHasASession();
    }

    @Test
    void letsNobodyInByAProviderThatIsDeletedMeanwhile() {
        provider.letsHappen(
                ProviderMetadata.TOKEN,
                () -> assertThat(world.providers.remove(organization.admin, SignInWorld.HERE, id))
                        .isInstanceOf(IdentityProviders.Outcome.Done.class));

        assertRefused(signIn(id), NOT_FOUND, Why.UNKNOWN_PROVIDER);
        assertThatNobodyHasASession();
    }

    @Test
    void waitsForAChangeOfTheProvider() {
        URI back = sentBack(id);

        assertRefused(
                Unsettled.meanwhile(
                        organization, "update oidc.providers set is_enabled = false", () -> browser.get(back)),
                NOT_FOUND,
                Why.UNKNOWN_PROVIDER);
    }

    @Test
    void waitsForAChangeOfTheMemberWhoComesForTheFirstTime() {
        URI back = sentBack(id);

        assertRefused(
                Unsettled.meanwhile(organization, deactivation(), () -> browser.get(back)), FORBIDDEN, Why.DEACTIVATED);
        assertThatNobodyHasASession();
    }

    @Test
    void waitsForAChangeOfTheMemberWhoIsKnown() {
        assertSignedIn(signIn(id), "/");
        organization.execute("delete from access.sessions");
        browser.forget();
        URI back = sentBack(id);

        assertRefused(
                Unsettled.meanwhile(organization, deactivation(), () -> browser.get(back)), FORBIDDEN, Why.DEACTIVATED);
        assertThatNobodyHasASession();
    }

    @Test
    void isNotRequiredWhenTheLastAdminWithAPasswordLeavesMeanwhile() {
        IdentityProviders.Outcome<IdentityProvider> outcome = Unsettled.meanwhile(
                organization,
                // As a change of a member does it: the organization's lock first.
                "with locked as (select 1 from access.organizations for no key update)"
                        + " update access.members set password = null where exists (select 1 from locked)",
                () -> changed(NOTHING, Map.of(ProviderOption.REQUIRED, true)));

        assertThat(outcome).isInstanceOf(IdentityProviders.Outcome.Refused.class);
        assertThat(organization.rows("select requires_provider::text from access.organizations"))
                .containsExactly("false");
    }

    @Test
    void isKnownByTheAddressAgainWhenTheClientIdChanged() {
        assertSignedIn(signIn(id), "/");
        browser.get(start(id));
        changed(new Identity(Optional.of("Home"), Optional.empty(), Optional.of(provider.clientId())), Map.of());
        assertThat(organization.rows("select subject from oidc.links")).hasSize(1);
        changed(new Identity(Optional.empty(), Optional.empty(), Optional.of("another")), Map.of());

        assertThat(organization.rows("select subject from oidc.links")).isEmpty();
        assertThat(organization.rows("select callback from oidc.begun_sign_ins"))
                .isEmpty();
    }

    private IdentityProviders.Outcome<IdentityProvider> changed(
            Identity identity, Map<ProviderOption, Boolean> options) {
        ProviderChange change = new ProviderChange(
                identity,
                Optional.empty(),
                new ProviderChange.Joining(Optional.empty(), Optional.empty(), Optional.empty()),
                new ProviderChange.Switches(options));
        return world.providers.change(organization.admin, SignInWorld.HERE, id, change);
    }

    private String deactivation() {
        return "update access.members set deactivated_at = now() where member_id = '" + grace.member() + "'";
    }

    private void assertThatNobodyHasASession() {
        assertThat(organization.rows("select session_id from access.sessions")).isEmpty();
    }
}
