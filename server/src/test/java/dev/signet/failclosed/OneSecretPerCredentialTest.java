package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A known fault of others: one secret signs for all. Here each credential has its own, for its own organization.
class OneSecretPerCredentialTest extends ShopTest {
    private Host second;
    private Host stranger;
    private Host programs;

    @BeforeAll
    void hosts() {
        second = Host.of(shop.office.credential("second host", List.of("embed")));
        stranger = Host.of(shop.server.clientOfAnotherOrganization("stranger"));
        programs = Host.of(shop.office.credential("programs", List.of("api")));
    }

    @Test
    void eachSecretSignsForItsOwnCredential() {
        assertThat(opened(shop.host)).isEqualTo(200);
        assertThat(opened(second)).isEqualTo(200);
    }

    @Test
    void theSecretOfOneDoesNotSignForAnother() {
        assertThat(opened(new Host(shop.host.client(), second.secret()))).isEqualTo(401);
        assertThat(opened(new Host(second.client(), shop.host.secret()))).isEqualTo(401);
        assertThat(opened(new Host(shop.host.client(), shop.host.client()))).isEqualTo(401);
    }

    @Test
    void anotherOrganizationOpensNothingHere() {
        assertThat(opened(stranger)).isEqualTo(404);
        assertThat(opened(new Host(shop.host.client(), stranger.secret()))).isEqualTo(401);
        assertThat(opened(new Host(stranger.client(), shop.host.secret()))).isEqualTo(401);
    }

    @Test
    void anotherOrganizationOpensNothingUnderItsOwnNameEither() {
        String path = book.path().replace("/" + shop.server.organizationSlug() + "/", "/stranger/");
        Map<String, Object> theirs = stranger.claims("viewer@host.example", List.of(), Map.of(), shop.now());
        assertThat(shop.browser.open(path, stranger.sign(theirs), "").status()).isEqualTo(404);
        assertThat(shop.browser
                        .open(path, shop.host.sign(claims(shop.host)), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClaimOfAnotherIssuerOrTenantIsRefused() {
        Map<String, Object> other = claims(second);
        other.put("iss", shop.host.client());
        assertThat(shop.browser.open(book.path(), second.sign(other), "").status())
                .isEqualTo(400);
        Map<String, Object> tenant = claims(second);
        tenant.put("tenant", UUID.randomUUID().toString());
        assertThat(shop.browser.open(book.path(), second.sign(tenant), "").status())
                .isEqualTo(400);
    }

    @Test
    void aSecretForProgramsOpensNoEmbed() {
        assertThat(opened(programs)).isEqualTo(401);
    }

    @Test
    void revokingOneLeavesTheOther() {
        Host third = Host.of(shop.office.credential("third host", List.of("embed")));
        String mine = shop.browser
                .open(book.path(), shop.host.sign(claims(shop.host)), "")
                .key();
        String theirs =
                shop.browser.open(book.path(), third.sign(claims(third)), "").key();
        shop.office.revokeCredential(third.client());
        assertThat(rows(mine, "Sales")).isNotEmpty();
        assertThat(shop.browser
                        .ask(theirs, List.of(book.element("Sales")), Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(opened(third)).isEqualTo(401);
    }

    @Test
    void aWholeUrlIsSignedByTheSecretItNamesAlone() {
        String path = shop.office.path(book.id(), "secure");
        Map<Host, Integer> statuses = new HashMap<>();
        for (Host host : List.of(shop.host, new Host(shop.host.client(), second.secret()))) {
            String message = shop.server.url() + "/embed/" + path + "?:nonce=" + UUID.randomUUID() + "&:client_id="
                    + host.client() + "&:email=url@host.example&:external_user_id=1&:external_user_team="
                    + Shop.VIEWERS + "&:account_type=View&:mode=userbacked&:session_length=600&:time="
                    + shop.now().getEpochSecond();
            String address = host.signWhole(message).substring(shop.server.url().length());
            statuses.put(host, shop.browser.get(address).status());
        }
        assertThat(statuses).containsEntry(shop.host, 200);
        assertThat(statuses.values()).containsExactlyInAnyOrder(200, 401);
    }

    private int opened(Host host) {
        return shop.browser.open(book.path(), host.sign(claims(host)), "").status();
    }

    private Map<String, Object> claims(Host host) {
        return host.claims("viewer@host.example", List.of(Shop.VIEWERS), Map.of("Region", "West"), shop.now());
    }
}
