package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.base.TeamId;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person signs in with an identity provider: a real server, a real provider, a browser between them.
final class SignInWithProviderTest extends ProviderSignInCase {

    @Test
    void offersEveryEnabledProviderOnTheSignInPage() {
        ProviderId id = registered();
        HttpResponse<String> page = browser.get(world.url.resolve("/login?organization=" + organization.slug));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign in with House", "/login/oidc/" + id);
    }

    @Test
    void sendsTheBrowserWithPkceStateAndNonceThatAreItsOwn() {
        ProviderId id = registered();
        URI first = PersonsBrowser.led(browser.get(start(id)));
        URI second = PersonsBrowser.led(browser.get(start(id)));

        assertThat(first.toString()).startsWith(provider.issuer() + ProviderMetadata.AUTHORIZE + "?");
        assertThat(first.getRawQuery())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("client_id=" + provider.clientId())
                .doesNotContain("client_secret");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void keepsTheBindingWhereNoScriptAndNoOtherPathSeesIt() {
        HttpResponse<String> begun = browser.get(start(registered()));

        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/login");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void signsInAMemberWhoseAddressTheProviderHasVerified() {
        Principal.Human member = organization.member("grace", "View");
        ProviderId id = registered();
        HttpResponse<String> answer = signIn(id);

        assertSignedIn(answer, "/");
        assertThat(browser.get(world.url.resolve("/account")).body())
                .contains(organization.email("grace"), member.member().value());
        assertThat(organization.audited()).containsSubsequence("member.link", "session.start");
        assertThat(organization.lastAudited()).startsWith("session.start").contains("\"provider\":\"" + id + "\"");
    }

    @Test
    void findsAMemberByTheirAddressInAnyCase() {
        organization.member("grace", "View");
        provider.signsIn(ProviderPerson.of("sub-1", organization.email("Grace")));
        assertSignedIn(signIn(registered()), "/");
        assertThat(organization.members()).isEqualTo(2);
    }

    @Test
    void takesATokenSignedWithAnEllipticCurve() {
        organization.member("grace", "View");
        provider.signsWithEs256();
        assertSignedIn(signIn(registered()), "/");
    }

    @Test
    void knowsThemBySubjectOnceTheirAddressIsAnother() {
        Principal.Human member = organization.member("grace", "View");
        ProviderId id = registered();
        signIn(id);
        browser.forget();
        provider.signsIn(grace().withEmail(organization.email("hopper")));

        assertSignedIn(signIn(id), "/");
        assertThat(browser.get(world.url.resolve("/account")).body())
                .contains(member.member().value());
    }

    @Test
    void needsNoAddressFromWhomItKnowsBySubject() {
        organization.member("grace", "View");
        ProviderId id = registered();
        signIn(id);
        browser.forget();
        misbehaves(ProviderFault.NO_EMAIL);

        assertSignedIn(signIn(id), "/");
    }

    @Test
    void refusesWhoeverGetsTheAddressOfSomebodyElseLater() {
        organization.member("grace", "View");
        ProviderId id = registered(ProviderOption.CREATES_MEMBERS);
        signIn(id);
        browser.forget();
        provider.signsIn(ProviderPerson.of("sub-2", organization.email("grace")));

        assertRefused(signIn(id), 403, Why.ANOTHER_SUBJECT);
    }

    @Test
    void makesANewcomerAMemberOfTheLowestType() {
        HttpResponse<String> answer = signIn(registered(ProviderOption.CREATES_MEMBERS));

        assertSignedIn(answer, "/");
        assertThat(organization.rows("select t.name from access.members m join access.account_types t"
                        + " using (account_type_id) where m.email = '" + organization.email("grace") + "'"))
                .containsExactly("View");
        assertThat(organization.audited()).containsSubsequence("member.create", "member.link", "session.start");
    }

    @Test
    void refusesANewcomerWhereNobodyIsMadeAMember() {
        assertRefused(signIn(registered()), 403, Why.NO_ACCOUNT);
        assertThat(organization.members()).isEqualTo(1);
    }

    @Test
    void joinsAndLeavesTheTeamsOfItsGroupsAndNoOthers() {
        TeamId staff = organization.team("Staff");
        TeamId board = organization.team("Board");
        ProviderId id = organization.register(
                OneOrganization.Registration.of(provider).mapping(Map.of("staff", staff, "board", board)),
                ProviderOption.CREATES_MEMBERS);
        provider.signsIn(grace().in("staff", "unknown"));
        signIn(id);
        assertThat(organization.teamsOf(organization.email("grace"))).containsExactly("Staff");
        provider.signsIn(grace().in("board"));
        signIn(id);

        assertThat(organization.teamsOf(organization.email("grace"))).containsExactly("Board");
        assertThat(organization.audited()).contains("team.join", "team.leave");
    }

    @Test
    void leavesTeamsThatNoGroupNamesAsTheyAre() {
        TeamId staff = organization.team("Staff");
        TeamId other = organization.team("Other");
        Principal.Human member = organization.member("grace", "View");
        organization.execute("insert into access.team_members (organization_id, team_id, member_id) values ('"
                + organization.admin.organization() + "', '" + other + "', '" + member.member() + "')");
        provider.signsIn(grace().in("staff"));
        signIn(organization.register(OneOrganization.Registration.of(provider).mapping(Map.of("staff", staff))));

        assertThat(organization.teamsOf(organization.email("grace"))).containsExactly("Other", "Staff");
    }

    @Test
    void endsTheSessionTheBrowserCameWith() {
        organization.member("grace", "View");
        ProviderId id = registered();
        signIn(id);
        String before = browser.session().orElseThrow();
        signIn(id);

        assertThat(browser.session().orElseThrow()).isNotEqualTo(before);
        assertThat(organization.rows("select session_id::text from access.sessions"))
                .hasSize(1);
    }

    @Test
    void endsTheSessionBeforeTheProviderIsAskedForAnything() {
        organization.member("grace", "View");
        signIn(registered());
        wait(KnownProviders.FRESH);
        AtomicReference<List<String>> audited = new AtomicReference<>(List.of());
        provider.letsHappen(ProviderMetadata.PATH, () -> audited.set(organization.audited()));
        browser.post(world.url.resolve("/logout"));

        assertThat(audited.get()).endsWith("session.end");
    }

    @Test
    void signsOutHereAloneWhereTheProvidersPlaceForThatIsNoPage() {
        organization.member("grace", "View");
        misbehaves(ProviderFault.END_IS_A_SCRIPT);
        signIn(registered());
        HttpResponse<String> out = browser.post(world.url.resolve("/logout"));

        assertThat(PersonsBrowser.led(out)).isEqualTo(world.url.resolve("/login?notice=signed-out"));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void signsOutAtTheProviderToo() {
        organization.member("grace", "View");
        signIn(registered());
        HttpResponse<String> out = browser.post(world.url.resolve("/logout"));

        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isFalse();
        URI there = PersonsBrowser.refreshed(out);
        assertThat(there.toString()).startsWith(provider.issuer() + ProviderMetadata.END + "?");
        URI back = PersonsBrowser.led(browser.get(there));
        assertThat(provider.ended())
                .singleElement()
                .satisfies(query -> assertThat(query).containsEntry("client_id", provider.clientId()));
        assertThat(back.toString()).startsWith(world.url + "/login");
        assertThat(browser.get(back).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsBackToThePageThatWasWanted() {
        organization.member("grace", "View");
        ProviderId id = registered();
        HttpResponse<String> begun = browser.get(URI.create(start(id) + "?next=%2Faccount"));
        HttpResponse<String> answer = browser.get(PersonsBrowser.led(browser.get(PersonsBrowser.led(begun))));

        assertSignedIn(answer, "/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example%2F",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "javascript%3Aalert(1)",
                "%2F%0d%0aSet-Cookie%3A%20a%3Db"
            })
    void leadsNowhereElse(String next) {
        organization.member("grace", "View");
        HttpResponse<String> begun = browser.get(URI.create(start(registered()) + "?next=" + next));
        HttpResponse<String> answer = browser.get(PersonsBrowser.led(browser.get(PersonsBrowser.led(begun))));

        assertSignedIn(answer, "/");
    }
}
