package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A known fault of others: two embeds on one page share a token, so that one viewer sees the rows of the other.
class TwoEmbedsOnOnePageTest extends ShopTest {
    private Browser.Reply west;
    private Browser.Reply east;

    @BeforeEach
    void openBoth() {
        west = open("west@host.example", "West");
        east = open("east@host.example", "East");
    }

    @Test
    void eachHasAKeyOfItsOwnAndNoCookie() {
        assertThat(west.key()).isNotEqualTo(east.key());
        assertThat(Stream.of(west, east).flatMap(each -> each.raw().headers().allValues("Set-Cookie").stream()))
                .isEmpty();
    }

    @Test
    void eachKeyGivesItsOwnRowsInWhateverOrder() {
        for (int round = 0; round < 3; round++) {
            assertThat(regions(west.key())).containsExactly("West");
            assertThat(regions(east.key())).containsExactly("East");
        }
    }

    @Test
    void bothAskedAtTheSameTimeStayApart() {
        List<List<String>> seen = Stream.of(west, east, west, east, west, east)
                .parallel()
                .map(each -> regions(each.key()))
                .toList();
        assertThat(seen)
                .containsExactly(
                        List.of("West"),
                        List.of("East"),
                        List.of("West"),
                        List.of("East"),
                        List.of("West"),
                        List.of("East"));
    }

    @Test
    void aTicketOfTheOneDoesNotRenewTheOther() {
        String ticket = shop.ticket("east@host.example", "East");
        assertThat(shop.browser.renew(west.key(), ticket).status()).isEqualTo(403);
        assertThat(regions(west.key())).containsExactly("West");
        assertThat(regions(east.key())).containsExactly("East");
    }

    @Test
    void twoKeysAtOnceAreNone() {
        Browser.Reply both = shop.browser.send(shop.browser
                .to("/_embed/answers")
                .header("X-Signet-Session", west.key())
                .header("X-Signet-Session", east.key())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        dev.signet.base.Json.text(Map.of("elements", List.of(book.element("Sales")))))));
        assertThat(both.status()).isEqualTo(401);
    }

    @Test
    void endingTheOneLeavesTheOther() {
        String gone = open("gone@host.example", "West").key();
        assertThat(regions(gone)).containsExactly("West");
        shop.office.deactivate(shop.office.memberId("gone@host.example"));
        assertThat(shop.browser
                        .ask(gone, List.of(book.element("Sales")), Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(regions(east.key())).containsExactly("East");
        assertThat(regions(west.key())).containsExactly("West");
    }

    @Test
    void twoEmbedsOfOneViewerEndOneByOne() {
        String other = open("west@host.example", "West").key();
        String renewed = shop.browser
                .renew(west.key(), shop.ticket("west@host.example", "West"))
                .json()
                .path("key")
                .asString();
        assertThat(renewed).isNotEqualTo(other).isNotEqualTo(west.key());
        assertThat(regions(other)).containsExactly("West");
        assertThat(regions(renewed)).containsExactly("West");
    }

    private Browser.Reply open(String user, String region) {
        return shop.browser.open(book.path(), shop.ticket(user, region), "");
    }

    private List<String> regions(String key) {
        return rows(key, "Sales").stream().map(List::getFirst).distinct().toList();
    }
}
