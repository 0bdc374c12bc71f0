package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Signing in with a provider that is not ours: a real Keycloak and its own form. By `./signet test --keycloak` only,
/// because it is fetched (180 MB, once per machine) and takes its time to start.
@EnabledIfSystemProperty(named = "signet.keycloak", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeycloakTest {
    private final PersonsBrowser browser = new PersonsBrowser();
    private SignInWorld world;
    private KeycloakServer keycloak;
    private KeycloakRealm realm;
    private OneOrganization organization;
    private URI start;

    @BeforeAll
    void start() {
        keycloak = KeycloakServer.start(repository());
        world = SignInWorld.inRealTime();
        organization = OneOrganization.in(world, "house");
        realm = KeycloakRealm.create(keycloak.url(), world.url);
        realm.groups("staff", "board");
        realm.person(person("grace", KeycloakRealm.Address.VERIFIED, "staff"));
        realm.person(person("newcomer", KeycloakRealm.Address.VERIFIED, "board"));
        realm.person(person("eve", KeycloakRealm.Address.NOT_VERIFIED, "staff"));
        organization.member("grace", "View");
        organization.member("eve", "View");
        ProviderId id = organization.register(
                OneOrganization.Registration.at(realm.issuer())
                        .provenBy(KeycloakRealm.CLIENT, KeycloakRealm.CLIENT_SECRET)
                        .mapping(Map.of("staff", organization.team("Staff"), "board", organization.team("Board"))),
                ProviderOption.CREATES_MEMBERS);
        start = world.url.resolve("/login/oidc/" + id);
    }

    @AfterAll
    void stop() {
        Optional.ofNullable(world).ifPresent(SignInWorld::close);
        Optional.ofNullable(keycloak).ifPresent(KeycloakServer::close);
    }

    @BeforeEach
    void forget() {
        browser.forget();
    }

    @Test
    void signsInAMemberByTheirVerifiedAddressAndSeatsThem() {
        HttpResponse<String> answer = signIn("grace");

        assertThat(answer.statusCode()).as(organization.lastAudited()).isEqualTo(303);
        assertThat(browser.get(world.url.resolve("/account")).body()).contains(organization.email("grace"));
        assertThat(organization.teamsOf(organization.email("grace"))).containsExactly("Staff");
        assertThat(organization.audited()).containsSubsequence("member.link", "session.start");
    }

    @Test
    void makesANewcomerAMember() {
        HttpResponse<String> answer = signIn("newcomer");

        assertThat(answer.statusCode()).as(organization.lastAudited()).isEqualTo(303);
        assertThat(organization.rows("select first_name || ' ' || last_name from access.members where email = '"
                        + organization.email("newcomer") + "'"))
                .containsExactly("Kay Cloak");
        assertThat(organization.teamsOf(organization.email("newcomer"))).containsExactly("Board");
    }

    @Test
    void refusesAnAddressThatKeycloakHasNotVerified() {
        HttpResponse<String> answer = signIn("eve");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(Why.UNVERIFIED_EMAIL.sentence());
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(organization.lastAudited()).startsWith("session.refuse").contains("UNVERIFIED_EMAIL");
    }

    @Test
    void signsInWithoutTheFormWhileKeycloakKnowsTheBrowser() {
        signIn("grace");
        HttpResponse<String> there = browser.get(PersonsBrowser.led(browser.get(start)));

        assertThat(browser.get(PersonsBrowser.led(there)).statusCode()).isEqualTo(303);
    }

    @Test
    void signsOutAtKeycloakToo() {
        signIn("newcomer");
        assertThat(realm.sessions("newcomer")).isPositive();
        URI there = PersonsBrowser.refreshed(browser.post(world.url.resolve("/logout")));
        HttpResponse<String> asked = browser.get(there);
        HttpResponse<String> gone = browser.post(PersonsBrowser.form(asked), PersonsBrowser.hidden(asked));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(PersonsBrowser.led(gone).toString()).startsWith(world.url + "/login");
        assertThat(browser.get(PersonsBrowser.led(browser.get(start))).statusCode())
                .as("Keycloak asks for the password again")
                .isEqualTo(200);
    }

    private HttpResponse<String> signIn(String name) {
        HttpResponse<String> form = browser.get(PersonsBrowser.led(browser.get(start)));
        assertThat(form.statusCode()).isEqualTo(200);
        HttpResponse<String> proven =
                browser.post(PersonsBrowser.form(form), "username", name, "password", KeycloakRealm.PASSWORD);
        return browser.get(PersonsBrowser.led(proven));
    }

    private KeycloakRealm.Person person(String name, KeycloakRealm.Address address, String group) {
        return new KeycloakRealm.Person(name, organization.email(name), address, group);
    }

    /// Maven runs tests in the module's folder.
    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw"))) return folder;
        }
        throw new IllegalStateException("tests run inside the repository");
    }
}
