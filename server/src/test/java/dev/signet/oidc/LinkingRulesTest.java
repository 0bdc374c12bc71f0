package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.TeamId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whom a provider's word makes somebody, where it is less plain than usual.
class LinkingRulesTest extends ProviderSignInCase {

    @Test
    void refusesUsersOfEmbedsAndGuests() {
        ProviderId id = registered(ProviderOption.CREATES_MEMBERS);
        organization.member("grace", "View");
        for (String kind : List.of("embed", "guest")) {
            organization.execute("update access.members set kind = '" + kind + "' where email like 'grace@%'");
            assertRefused(signIn(id), 403, Why.NO_ACCOUNT);
        }
        assertThat(organization.rows("select subject from oidc.links")).isEmpty();
    }

    @Test
    void linksAMemberToOneSubjectOfEachProvider() {
        organization.member("grace", "View");
        ProviderId first = registered();
        assertSignedIn(signIn(first), "/");
        browser.forget();
        ProviderId second = registered();
        assertSignedIn(signIn(second), "/");
        assertThat(organization.rows("select member_id from oidc.links").stream()
                        .distinct())
                .hasSize(1);
        browser.forget();
        provider.signsIn(ProviderPerson.of("sub-2", organization.email("grace")));
        assertRefused(signIn(first), 403, Why.ANOTHER_SUBJECT);
    }

    @Test
    void makesNobodyAnAdminWhateverBecameOfTheirType() {
        ProviderId id = registered(ProviderOption.CREATES_MEMBERS);
        organization.execute("update oidc.providers set default_account_type_id ="
                + " (select account_type_id from access.account_types where name = 'Admin')");
        assertSignedIn(signIn(id), "/");
        assertThat(organization.rows("select t.name from access.members m join access.account_types t"
                        + " using (account_type_id) where m.email like 'grace@%'"))
                .containsExactly("View");
    }

    @Test
    void countsTeamsThatAreGoneForNothing() {
        organization.member("grace", "View");
        TeamId staff = organization.team("Staff");
        TeamId gone = organization.team("Gone");
        ProviderId id = organization.register(
                OneOrganization.Registration.of(provider).mapping(Map.of("staff", staff, "gone", gone)));
        organization.execute("delete from access.teams where team_id = '" + gone + "'");
        provider.signsIn(grace().in("staff", "gone"));
        assertSignedIn(signIn(id), "/");
        assertThat(organization.teamsOf(organization.email("grace"))).containsExactly("Staff");
    }

    @Test
    void tellsTheProviderWhereSomebodyIsSignedInAndLinked() {
        organization.member("grace", "View");
        ProviderId id = registered();
        signIn(id);
        assertThat(organization.audited()).endsWith("member.link", "session.start");
        assertThat(organization.lastAudited()).contains("\"provider\":\"" + id + "\"");
    }

    @Test
    void hidesThePasswordBehindAWordWhereTheProviderIsRequired() {
        String word = "Sign in with a password (administrators)";
        registered();
        assertThat(signInPage()).contains("Sign in with House").doesNotContain(word);
        registered(ProviderOption.REQUIRED);
        assertThat(signInPage()).contains("<details class=\"password\"><summary>" + word);
    }

    private String signInPage() {
        return browser.get(world.url.resolve("/login?organization=" + organization.slug))
                .body();
    }
}
