package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sign-in that was begun is finished once, by the browser that began it, in time.
final class ProviderStateTest extends ProviderSignInCase {
    private static final int FORBIDDEN = 403;

    private ProviderId id;

    @BeforeEach
    void register() {
        organization.member("grace", "View");
        id = registered();
    }

    @Test
    void refusesTheStateOfAnotherBrowser() {
        URI back = sentBack(id);
        browser.forget();

        assertRefusedUnheard(browser.get(back), FORBIDDEN, Why.UNKNOWN_STATE);
        assertThat(provider.asked()).doesNotContain(ProviderMetadata.TOKEN);
    }

    @Test
    void refusesTheStateOfABrowserThatBeganAnother() {
        URI back = sentBack(id);
        browser.forget();
        browser.get(start(id));

        assertRefusedUnheard(browser.get(back), FORBIDDEN, Why.UNKNOWN_STATE);
    }

    @Test
    void letsTheRightBrowserFinishAfterAnotherTried() {
        URI back = sentBack(id);
        new PersonsBrowser().get(back);

        assertSignedIn(browser.get(back), "/");
    }

    @Test
    void refusesAStateThatWasUsed() {
        HttpResponse<String> begun = browser.get(start(id));
        String binding = begun.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        URI back = PersonsBrowser.led(browser.get(PersonsBrowser.led(begun)));
        assertSignedIn(browser.get(back), "/");
        browser.forget();

        HttpResponse<String> again = browser.get(back, "Cookie", binding);
        assertRefusedUnheard(again, FORBIDDEN, Why.UNKNOWN_STATE);
    }

    @Test
    void refusesAStateThatWasUsedInVain() {
        misbehaves(ProviderFault.SAYS_NO);
        HttpResponse<String> begun = browser.get(start(id));
        String binding = begun.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        URI back = PersonsBrowser.led(browser.get(PersonsBrowser.led(begun)));
        assertRefused(browser.get(back), FORBIDDEN, Why.PROVIDER_SAYS_NO);

        assertThat(browser.get(back, "Cookie", binding).body()).contains(Why.UNKNOWN_STATE.sentence());
    }

    @Test
    void refusesAStateOlderThanTenMinutes() {
        URI back = sentBack(id);
        wait(BeginSignIn.LIFE);

        assertRefusedUnheard(browser.get(back), FORBIDDEN, Why.UNKNOWN_STATE);
    }

    @Test
    void takesAStateWithinTenMinutes() {
        URI back = sentBack(id);
        wait(BeginSignIn.LIFE.minusSeconds(1));

        assertSignedIn(browser.get(back), "/");
    }

    @Test
    void refusesAStateThatNobodyWasGiven() {
        misbehaves(ProviderFault.OTHER_STATE);
        assertRefusedUnheard(signIn(id), FORBIDDEN, Why.UNKNOWN_STATE);
    }

    @Test
    void refusesACallbackThatSaysNothing() {
        browser.get(start(id));
        assertRefusedUnheard(browser.get(world.callback()), FORBIDDEN, Why.UNKNOWN_STATE);
    }

    @Test
    void refusesACallbackThatSaysThingsTwice() {
        URI back = sentBack(id);
        URI twice = URI.create(back + "&state=" + "0".repeat(64));

        assertRefusedUnheard(browser.get(twice), FORBIDDEN, Why.UNKNOWN_STATE);
    }

    @Test
    void refusesTheCodeOfAnotherSignIn() {
        URI first = sentBack(id);
        URI second = sentBack(id);
        String mixed = second.toString().replaceFirst("code=[^&]*", "code=" + code(first));

        assertRefused(browser.get(URI.create(mixed)), FORBIDDEN, Why.PROVIDER_SAYS_NO);
    }

    @Test
    void answers404ForAProviderThatIsNotThere() {
        for (String unknown : new String[] {"00000000-0000-4000-8000-000000000000", "nonsense"}) {
            HttpResponse<String> answer = browser.get(world.url.resolve("/login/oidc/" + unknown));
            assertRefusedUnheard(answer, 404, Why.UNKNOWN_PROVIDER);
        }
    }

    @Test
    void answers404ForAProviderThatIsOff() {
        organization.execute("update oidc.providers set is_enabled = false");
        assertRefusedUnheard(browser.get(start(id)), 404, Why.UNKNOWN_PROVIDER);
    }

    @Test
    void refusesToFinishWithAProviderThatWasTurnedOffMeanwhile() {
        URI back = sentBack(id);
        organization.execute("update oidc.providers set is_enabled = false");

        assertRefusedUnheard(browser.get(back), FORBIDDEN, Why.UNKNOWN_STATE);
    }

    private static String code(URI back) {
        return back.getRawQuery().replaceFirst(".*code=([^&]*).*", "$1");
    }
}
