package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// Where an identity provider is required, passwords are for break-glass Admins.
final class RequiredProviderTest extends ProviderSignInCase {

    @Test
    void refusesTheRightPasswordOfAMemberAsItRefusesAWrongOne() {
        organization.setPassword(organization.member("grace", "View"));
        registered(ProviderOption.REQUIRED);
        HttpResponse<String> right = byPassword("grace", OneOrganization.PASSWORD);
        HttpResponse<String> wrong = byPassword("grace", "not the password");

        assertThat(right.statusCode()).isEqualTo(401);
        assertThat(right.body()).isEqualTo(wrong.body());
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(organization.rows("select details from access.audit_records where action = 'session.refuse'"
                        + " order by xid, number limit 1"))
                .singleElement()
                .asString()
                .contains("PROVIDER_REQUIRED");
    }

    @Test
    void letsThatMemberInByTheProvider() {
        organization.setPassword(organization.member("grace", "View"));
        assertSignedIn(signIn(registered(ProviderOption.REQUIRED)), "/");
    }

    @Test
    void letsTheMarkedAdminInByPassword() {
        registered(ProviderOption.REQUIRED);
        mark(organization.admin);
        HttpResponse<String> answer = byPassword("admin", OneOrganization.PASSWORD);

        assertSignedIn(answer, "/");
    }

    @Test
    void refusesThePasswordOfAnAdminWhoIsNotMarked() {
        Principal.Human other = organization.member("other", "Admin");
        organization.setPassword(other);
        registered(ProviderOption.REQUIRED);
        mark(organization.admin);

        assertThat(byPassword("other", OneOrganization.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void locksNobodyOutWhileNoAdminIsMarked() {
        registered(ProviderOption.REQUIRED);

        assertSignedIn(byPassword("admin", OneOrganization.PASSWORD), "/");
    }

    @Test
    void locksNobodyOutWhenTheMarkedAdminIsGone() {
        Principal.Human marked = organization.member("other", "Admin");
        organization.setPassword(marked);
        registered(ProviderOption.REQUIRED);
        mark(marked);
        organization.deactivate(marked);

        assertSignedIn(byPassword("admin", OneOrganization.PASSWORD), "/");
    }

    @Test
    void leavesPasswordsToEverybodyWhereAProviderIsOptional() {
        organization.setPassword(organization.member("grace", "View"));
        registered();

        assertSignedIn(byPassword("grace", OneOrganization.PASSWORD), "/");
    }

    @Test
    void leavesOtherOrganizationsAsTheyAre() {
        registered(ProviderOption.REQUIRED);
        OneOrganization other = OneOrganization.in(world, organization.slug + "-other");
        HttpResponse<String> answer = browser.post(
                world.url.resolve("/login"),
                "organization",
                other.slug,
                "email",
                other.email("admin"),
                "password",
                OneOrganization.PASSWORD);

        assertSignedIn(answer, "/");
    }

    private HttpResponse<String> byPassword(String name, String password) {
        return browser.post(
                world.url.resolve("/login"),
                "organization",
                organization.slug,
                "email",
                organization.email(name),
                "password",
                password);
    }

    private void mark(Principal.Human admin) {
        organization.execute("update access.members set local_sign_in = true where member_id = '"
                + admin.member().value() + "'");
    }
}
