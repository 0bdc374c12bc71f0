package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// What the tests of the whole flow stand on: one server for a class; an organization, a provider and a browser for a
/// test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProviderSignInCase {
    private static final int SEE_OTHER = 303;

    final PersonsBrowser browser = new PersonsBrowser();
    SignInWorld world;
    LocalProvider provider;
    OneOrganization organization;
    private final AtomicInteger organizations = new AtomicInteger();

    @BeforeAll
    void start() {
        world = SignInWorld.start();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @BeforeEach
    void prepare() {
        browser.forget();
        provider = LocalProvider.start(world.callback(), world.clock);
        organization = OneOrganization.in(world, "o" + organizations.incrementAndGet());
        provider.signsIn(grace());
    }

    @AfterEach
    void leave() {
        provider.close();
    }

    /// Who is signed in at the provider, unless a test says otherwise.
    ProviderPerson grace() {
        return ProviderPerson.of("sub-1", organization.email("grace"));
    }

    ProviderId registered(ProviderOption... more) {
        return organization.register(OneOrganization.Registration.of(provider), more);
    }

    /// The provider does this wrong from now on, and what it told before is forgotten.
    void misbehaves(ProviderFault... faults) {
        provider.misbehaves(faults);
        world.clock().advance(KnownProviders.FRESH);
    }

    URI start(ProviderId id) {
        return world.url.resolve("/login/oidc/" + id);
    }

    /// Goes to the provider and comes back; gives the address it is sent back to.
    URI sentBack(ProviderId id) {
        HttpResponse<String> begun = browser.get(start(id));
        assertThat(begun.statusCode()).isEqualTo(SEE_OTHER);
        return PersonsBrowser.led(browser.get(PersonsBrowser.led(begun)));
    }

    /// The whole way; gives what the server answers at the end.
    HttpResponse<String> signIn(ProviderId id) {
        return browser.get(sentBack(id));
    }

    void assertSignedIn(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(organization.lastAudited()).isEqualTo(SEE_OTHER);
        assertThat(PersonsBrowser.led(answer)).isEqualTo(world.url.resolve(path));
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.get(world.url.resolve("/account")).statusCode()).isEqualTo(200);
    }

    /// No session, the sentence of that reason on a page, and that reason in the audit.
    void assertRefused(HttpResponse<String> answer, int status, Why why) {
        assertThatNobodyIsSignedIn(answer, status, why);
        assertThat(organization.lastAudited())
                .startsWith("session.refuse ")
                .contains("\"reason\":\"" + why.name() + "\"");
    }

    /// The same where the server does not know of which organization it is: nothing is in the audit.
    void assertRefusedUnheard(HttpResponse<String> answer, int status, Why why) {
        assertThatNobodyIsSignedIn(answer, status, why);
        assertThat(organization.audited()).doesNotContain("session.refuse");
    }

    private void assertThatNobodyIsSignedIn(HttpResponse<String> answer, int status, Why why) {
        assertThat(answer.body()).contains(why.sentence().replace("'", "&#39;"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(PersonsBrowser.SESSION + "=") && !cookie.contains("Max-Age=0"));
        assertThat(answer.headers().firstValue("Cache-Control")).isEqualTo(Optional.of("no-store"));
    }

    void wait(Duration time) {
        world.clock().advance(time);
    }
}
