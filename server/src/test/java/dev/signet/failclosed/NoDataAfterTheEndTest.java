package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A known fault of others: after the end of a session data come back, and unfiltered. Here nothing comes back at all.
class NoDataAfterTheEndTest extends ShopTest {
    private static final Duration HOUR = Duration.ofSeconds(Host.HOUR);

    @Test
    void answersEndWithTheTicket() {
        String key = shop.open(book, "West").key();
        shop.server.clock().advance(HOUR.minusSeconds(1));
        assertThat(rows(key, "Sales")).isNotEmpty();
        shop.server.clock().advance(Duration.ofSeconds(1));
        isNothing(everything(key));
    }

    @Test
    void aTicketThatHasEndedOpensNothing() {
        Map<String, Object> claims = claims();
        shop.server.clock().advance(HOUR);
        isNothing(shop.browser.open(book.path(), shop.host.sign(claims), ""));
    }

    @Test
    void aSessionThatHasEndedIsNotRenewed() {
        String key = shop.open(book, "West").key();
        shop.server.clock().advance(HOUR);
        isNothing(shop.browser.renew(key, shop.host.sign(claims())));
        isNothing(everything(key));
    }

    @Test
    void renewingEndsTheOlderKey() {
        String old = shop.open(book, "West").key();
        String key = shop.browser
                .renew(old, shop.host.sign(claims()))
                .json()
                .path("key")
                .asString();
        assertThat(rows(key, "Sales")).isNotEmpty();
        isNothing(everything(old));
    }

    @Test
    void aRenewedSessionEndsWithItsNewTicket() {
        String old = shop.open(book, "West").key();
        shop.server.clock().advance(HOUR.minusSeconds(10));
        String key = shop.browser
                .renew(old, shop.host.sign(claims()))
                .json()
                .path("key")
                .asString();
        shop.server.clock().advance(Duration.ofSeconds(10));
        assertThat(rows(key, "Sales")).isNotEmpty();
        shop.server.clock().advance(HOUR.minusSeconds(10));
        isNothing(everything(key));
    }

    @Test
    void aWholeUrlEndsAtTimePlusLength() {
        String path = shop.office.path(book.id(), "secure");
        String message = shop.server.url() + "/embed/" + path + "?:nonce=" + UUID.randomUUID() + "&:client_id="
                + shop.host.client() + "&:email=url@host.example&:external_user_id=1&:external_user_team="
                + Shop.VIEWERS + "&:account_type=View&:mode=userbacked&:session_length=600&:time="
                + shop.now().getEpochSecond() + "&:ua_Region=West";
        String address =
                shop.host.signWhole(message).substring(shop.server.url().length());
        String key = shop.browser.get(address).key();
        assertThat(rows(key, "Sales")).isNotEmpty();
        shop.server.clock().advance(Duration.ofMinutes(10));
        isNothing(everything(key));
        isNothing(shop.browser.get(address));
    }

    @Test
    void nothingComesAfterTheShareTheUserOrTheCredentialIsGone() {
        Shop.Book own = shop.book("Own");
        String grant = shop.office.grant(own.id(), "teamId", shop.team(Shop.VIEWERS));
        Host other = Host.of(shop.office.credential("to be revoked", List.of("embed")));
        String unshared = shop.open(own, "West").key();
        Map<String, Object> gone = shop.host.claims("gone@host.example", List.of(Shop.VIEWERS), region(), shop.now());
        String deactivated =
                shop.browser.open(book.path(), shop.host.sign(gone), "").key();
        String revoked =
                shop.browser.open(book.path(), other.sign(claims()), "").key();
        shop.office.revoke(grant);
        shop.office.deactivate(shop.office.memberId("gone@host.example"));
        shop.office.revokeCredential(other.client());
        isNothing(shop.browser.ask(unshared, List.of(own.element("Sales")), Map.of()));
        isNothing(everything(deactivated));
        isNothing(everything(revoked));
    }

    /// There is no export for viewers yet. Whoever builds one sends its requests here first: after the end, for
    /// elements outside the target, and for guarded rows.
    @Test
    void thereIsNoOtherWayForViewersToAskForData() {
        String key = shop.open(book, "West").key();
        for (String word : List.of("export", "exports", "download", "csv", "query", "data", "rows")) {
            assertThat(shop.browser
                            .post("/_embed/" + word, key, Map.of("elements", List.of(book.element("Sales"))))
                            .status())
                    .as(word)
                    .isIn(404, 405);
            assertThat(shop.browser
                            .send(shop.browser.to("/_embed/" + word).header("X-Signet-Session", key))
                            .status())
                    .as(word)
                    .isIn(404, 405);
        }
        JsonNode openApi = shop.browser.get("/openapi.json").json();
        List<String> paths = StreamSupport.stream(
                        openApi.path("paths").propertyNames().spliterator(), false)
                .filter(path -> path.contains("export") || path.contains("download"))
                .toList();
        assertThat(paths).containsExactlyElementsOf(NoExportAroundRowSecurityTest.EXPORTS);
    }

    @Test
    void aPreflightOrHeadGivesNothing() {
        String key = shop.open(book, "West").key();
        for (String method : List.of("HEAD", "OPTIONS", "PUT", "GET")) {
            assertThat(shop.browser
                            .send(shop.browser
                                    .to("/_embed/answers")
                                    .header("X-Signet-Session", key)
                                    .method(method, BodyPublishers.noBody()))
                            .text())
                    .doesNotContain("\"rows\"");
        }
    }

    private Map<String, Object> claims() {
        return shop.host.claims("viewer@host.example", List.of(Shop.VIEWERS), region(), shop.now());
    }

    private static Map<String, String> region() {
        return Map.of("Region", "West");
    }

    private Browser.Reply everything(String key) {
        return shop.browser.ask(
                key,
                Oracle.PAGES.values().stream()
                        .flatMap(List::stream)
                        .map(book::element)
                        .toList(),
                Map.of());
    }

    private static void isNothing(Browser.Reply reply) {
        assertThat(reply.status()).isIn(401, 403, 404);
        assertThat(reply.text()).doesNotContain("\"rows\"", "\"answers\"", "West");
    }
}
