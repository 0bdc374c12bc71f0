package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.oidc.ProviderCheck.Name;
import dev.signet.oidc.ProviderCheck.Step;
import org.junit.jupiter.api.Test;

/// What a look at a provider finds.
class ProviderCheckTest extends ProviderSignInCase {

    private ProviderCheck look() {
        ProviderId id = registered();
        if (world.providers.test(organization.admin, id)
                instanceof IdentityProviders.Outcome.Done<ProviderCheck>(ProviderCheck check)) {
            return check;
        }
        throw new AssertionError("not looked at");
    }

    private void assertFailsAt(Name name, ProviderFault fault) {
        misbehaves(fault);
        ProviderCheck check = look();
        assertThat(check.isGood()).isFalse();
        assertThat(check.steps().getLast().name()).isEqualTo(name);
        assertThat(check.steps().getLast().result()).isEqualTo(ProviderCheck.Result.FAILED);
    }

    @Test
    void namesEveryStepOfAGoodOne() {
        ProviderCheck check = look();

        assertThat(check.isGood()).as(check.toString()).isTrue();
        assertThat(check.steps())
                .extracting(Step::name)
                .containsExactly(
                        Name.DISCOVERY, Name.ISSUER, Name.ENDPOINTS, Name.SIGNING, Name.PKCE, Name.KEYS, Name.SIGN_OUT);
    }

    @Test
    void stopsWhereTheDocumentIsOfAnother() {
        assertFailsAt(Name.ISSUER, ProviderFault.DISCOVERY_OF_ANOTHER);
    }

    @Test
    void stopsWhereThereIsNoDocument() {
        assertFailsAt(Name.DISCOVERY, ProviderFault.DISCOVERY_IS_NO_JSON);
    }

    @Test
    void followsNoRedirect() {
        assertFailsAt(Name.DISCOVERY, ProviderFault.DISCOVERY_REDIRECTS);
    }

    @Test
    void readsNoDocumentWithoutEnd() {
        assertFailsAt(Name.DISCOVERY, ProviderFault.DISCOVERY_HUGE);
    }

    @Test
    void changesNothing() {
        registered();
        int before = organization.audited().size();
        look();
        assertThat(organization.audited()).hasSize(before + 1); // the one of registering it for this look
    }
}
