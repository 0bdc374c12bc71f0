package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A known fault of others: whoever may look at one dashboard reads the charts of another, knowing or guessing ids.
class NothingOutsideTheTargetTest extends ShopTest {
    private Shop.Book other;
    private Shop.Book closed;

    @BeforeAll
    void more() {
        other = shop.shared("Other");
        closed = shop.book("Closed");
    }

    @Test
    void aPageGivesNoElementOfAnotherPage() {
        String key = shop.open(book.pathOfPage("Totals"), "West").key();
        for (String element :
                Stream.of("Sales", "More").flatMap(this::elementsOf).toList()) {
            isRefused(key, element);
        }
        isAnswered(key, book.element("Total"));
    }

    @Test
    void anElementGivesNoOtherElement() {
        String key = shop.open(book.pathOfElement("Total"), "West").key();
        for (String page : Oracle.PAGES.keySet()) {
            elementsOf(page)
                    .filter(element -> !element.equals(book.element("Total")))
                    .forEach(element -> isRefused(key, element));
        }
        isAnswered(key, book.element("Total"));
    }

    @Test
    void aWorkbookGivesNoElementOfAHiddenPage() {
        String key = shop.open(book, "West").key();
        for (String hidden : Oracle.HIDDEN) isRefused(key, book.element(hidden));
    }

    @Test
    void hiddenPagesAndWhatIsOnThemDoNotOpen() {
        isNotThere(shop.open(book.pathOfPage("Back office"), "West"));
        for (String hidden : Oracle.HIDDEN) isNotThere(shop.open(book.pathOfElement(hidden), "West"));
        Browser.Reply asked =
                shop.browser.open(book.path(), shop.ticket("viewer@host.example", "West"), "&:nodeId=" + hidden());
        assertThat(asked.boot().toString()).doesNotContain(hidden()).doesNotContain(book.page("Back office"));
    }

    @Test
    void aWorkbookGivesNothingOfAnotherSharedOrNot() {
        String key = shop.open(book, "West").key();
        for (Shop.Book elsewhere : List.of(other, closed)) {
            elsewhere.elements().values().forEach(element -> isRefused(key, element));
        }
        isNotThere(shop.open(book.path() + "/page/" + other.page("Sales"), "West"));
        isNotThere(shop.open(book.path() + "/element/" + other.element("Sales"), "West"));
        assertThat(shop.open(closed, "West").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "Sales", "Sales ", "*", "%", "..", "../Sales", "0", "null", "", "s-amount", "Ⅰ"})
    void aGuessedIdIsNothing(String guess) {
        String key = shop.open(book, "West").key();
        isRefused(key, guess);
    }

    @Test
    void everyIdWithOneLetterChangedIsNothing() {
        String key = shop.open(book, "West").key();
        String sales = book.element("Sales");
        for (int i = 0; i < sales.length(); i++) {
            char turned = sales.charAt(i) == 'a' ? 'b' : 'a';
            isRefused(key, sales.substring(0, i) + turned + sales.substring(i + 1));
        }
        isRefused(key, sales.toUpperCase(java.util.Locale.ROOT) + "x");
    }

    @Test
    void oneForbiddenElementSpoilsTheWholeBatch() {
        String key = shop.open(book.pathOfPage("Totals"), "West").key();
        List<String> allowed = elementsOf("Totals").toList();
        for (String forbidden : List.of(book.element("Sales"), hidden(), other.element("Total"))) {
            for (int place = 0; place <= allowed.size(); place++) {
                List<String> batch = new ArrayList<>(allowed);
                batch.add(place, forbidden);
                Browser.Reply reply = shop.browser.ask(key, batch, Map.of());
                assertThat(reply.status()).isEqualTo(400);
                assertThat(reply.text()).doesNotContain("\"rows\"");
            }
        }
        assertThat(shop.browser.ask(key, allowed, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whatIsElsewhereIsRefusedLikeWhatIsNowhere() {
        String key = shop.open(book.pathOfPage("Totals"), "West").key();
        String nowhere = refusal(key, "nowhere");
        for (String id : List.of(book.element("Sales"), hidden(), other.element("Total"), closed.element("Total"))) {
            assertThat(refusal(key, id)).isEqualTo(nowhere);
        }
    }

    @Test
    void thePageIsToldOfNothingOutsideItsTarget() {
        String boot = shop.open(book.pathOfElement("Total"), "West").text();
        assertThat(boot).contains(book.element("Total"));
        for (String element : book.elements().values()) {
            if (!element.equals(book.element("Total"))) assertThat(boot).doesNotContain(element);
        }
    }

    private Stream<String> elementsOf(String page) {
        return Oracle.PAGES.getOrDefault(page, List.of()).stream().map(book::element);
    }

    private String hidden() {
        return book.element("Unseen");
    }

    private String refusal(String key, String element) {
        Browser.Reply reply = shop.browser.ask(key, List.of(element), Map.of());
        return reply.status()
                + reply.text().replace(reply.json().path("requestId").asString(), "");
    }

    private void isRefused(String key, String element) {
        Browser.Reply reply = shop.browser.ask(key, List.of(element), Map.of());
        assertThat(reply.status()).as(element).isEqualTo(400);
        assertThat(reply.text()).doesNotContain("\"rows\"");
    }

    private void isAnswered(String key, String element) {
        assertThat(shop.browser.ask(key, List.of(element), Map.of()).rows(element))
                .isPresent();
    }

    private static void isNotThere(Browser.Reply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("ESTALE");
    }
}
