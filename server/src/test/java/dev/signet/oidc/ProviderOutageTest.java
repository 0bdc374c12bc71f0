package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A provider that cannot be reached, answers too much or nothing, or would lead elsewhere.
final class ProviderOutageTest extends ProviderSignInCase {
    private static final int BAD_GATEWAY = 502;

    @Test
    void saysThatAProviderDoesNotAnswer() {
        organization.member("grace", "View");
        ProviderId id = registered();
        provider.close();

        assertRefusedUnheard(browser.get(start(id)), BAD_GATEWAY, Why.PROVIDER_UNREACHABLE);
    }

    @Test
    void saysThatAProviderIsGoneWhenItWouldBeAskedForTheToken() {
        organization.member("grace", "View");
        ProviderId id = registered();
        URI back = sentBack(id);
        provider.close();

        assertRefused(browser.get(back), BAD_GATEWAY, Why.PROVIDER_UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DISCOVERY_HUGE",
                "DISCOVERY_ENDLESS",
                "DISCOVERY_SILENT",
                "DISCOVERY_REDIRECTS",
                "DISCOVERY_IS_NO_JSON",
                "DISCOVERY_OF_ANOTHER"
            })
    void sendsNobodyToAProviderThatDescribesItselfBadly(ProviderFault fault) {
        ProviderId id = registered();
        misbehaves(fault);

        assertRefusedUnheard(browser.get(start(id)), BAD_GATEWAY, Why.PROVIDER_UNREACHABLE);
        assertThat(provider.asked()).containsOnly(ProviderMetadata.PATH);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_HUGE", "TOKEN_ENDLESS", "TOKEN_REDIRECTS", "TOKEN_IS_NO_JSON"})
    void takesNoTokenThatIsAnsweredBadly(ProviderFault fault) {
        organization.member("grace", "View");
        ProviderId id = registered();
        misbehaves(fault);

        assertRefused(signIn(id), BAD_GATEWAY, Why.PROVIDER_UNREACHABLE);
        assertThat(provider.asked()).doesNotContain("/elsewhere");
    }

    @ParameterizedTest
    @EnumSource(names = {"KEYS_HUGE", "KEYS_REDIRECT"})
    void believesNoTokenWithoutTheKeysOfItsProvider(ProviderFault fault) {
        organization.member("grace", "View");
        ProviderId id = registered();
        misbehaves(fault);

        assertRefused(signIn(id), BAD_GATEWAY, Why.PROVIDER_UNREACHABLE);
        assertThat(provider.asked()).doesNotContain("/elsewhere");
    }

    @Test
    void asksAProviderThatFailedAgainAfterAWhile() {
        organization.member("grace", "View");
        ProviderId id = registered();
        misbehaves(ProviderFault.DISCOVERY_IS_NO_JSON);
        browser.get(start(id));
        browser.get(start(id));
        assertThat(provider.asked()).containsExactly(ProviderMetadata.PATH);
        provider.misbehaves();
        wait(KnownProviders.SULKING);

        assertSignedIn(signIn(id), "/");
    }

    @Test
    void asksForTheDocumentAndTheKeysOnceForManySignIns() {
        organization.member("grace", "View");
        ProviderId id = registered();
        for (int i = 0; i < 3; i++) assertSignedIn(signIn(id), "/");

        assertThat(provider.asked()).containsOnlyOnce(ProviderMetadata.PATH, ProviderMetadata.KEYS);
    }

    @Test
    void connectsToNoPrivateAddressAsItIsByDefault() throws IOException {
        try (SignInWorld careful = SignInWorld.reachingPublicAddressesOnly();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listening.configureBlocking(false);
            OneOrganization there = OneOrganization.in(careful, "careful");
            URI issuer = URI.create("https://localhost:" + listening.socket().getLocalPort());
            ProviderId id = there.register(OneOrganization.Registration.at(issuer));
            HttpResponse<String> answer = browser.get(careful.url.resolve("/login/oidc/" + id));

            assertThat(answer.statusCode()).isEqualTo(BAD_GATEWAY);
            assertThat(answer.body()).contains(Why.PROVIDER_UNREACHABLE.sentence());
            assertThat(browser.holdsCookies()).isFalse();
            assertThat(listening.accept()).isNull();
        }
    }
}
