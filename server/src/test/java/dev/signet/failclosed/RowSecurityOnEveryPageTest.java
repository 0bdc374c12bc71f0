package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.failclosed.Oracle.Choice;
import dev.signet.failclosed.Oracle.Eyes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A known fault of others: rows are guarded on the first page alone.
class RowSecurityOnEveryPageTest extends ShopTest {
    static final List<String> PAGES = List.copyOf(Oracle.PAGES.keySet());

    private static final String WEST = "West";
    private static final Eyes EYES = new Eyes("viewer@host.example", Set.of(Shop.VIEWERS), Map.of("Region", WEST));

    private final Oracle oracle = new Oracle();

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyElementOfEveryPageGivesGuardedRowsWithThePage(String page) {
        Browser.Reply opened = shop.open(book.pathOfPage(page), WEST);
        assertThat(opened.status()).isEqualTo(200);
        for (String element : Oracle.PAGES.get(page)) {
            opened.rows(book.element(element)).ifPresent(rows -> isGuarded(element, rows));
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyElementOfEveryPageGivesGuardedRowsLater(String page) {
        String key = shop.open(book, WEST).key();
        for (String element : Oracle.PAGES.get(page)) isGuarded(element, rows(key, element));
    }

    @Test
    void anElementThatIsEmbeddedAloneGivesGuardedRows() {
        for (String element : List.of("Total", "Sales", "Priced", "By region")) {
            String key = shop.open(book.pathOfElement(element), WEST).key();
            isGuarded(element, rows(key, element));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort", "orderBy", "page", "offset", "limit", "filters", "version", "connectionId"})
    void nothingElseInTheQuestionWidensIt(String word) {
        String key = shop.open(book, WEST).key();
        List<String> elements = List.of(book.element("Sales"), book.element("Region choices"));
        Browser.Reply reply = shop.browser.post(
                "/_embed/answers", key, Map.of("elements", elements, "variables", Map.of(), word, "1"));
        if (reply.isGood()) {
            isGuarded("Sales", reply.rows(elements.getFirst()).orElseThrow());
            isGuarded("Region choices", reply.rows(elements.getLast()).orElseThrow());
        } else {
            assertThat(reply.status()).isEqualTo(400);
        }
    }

    @Test
    void listsOfControlsOfferGuardedValuesAlone() {
        String key = shop.open(book, WEST).key();
        assertThat(rows(key, "Region choices")).containsExactly(List.of(WEST));
        assertThat(rows(key, "Product choices")).isNotEmpty();
        String nobody = shop.open(book, "Nowhere").key();
        assertThat(rows(nobody, "Region choices")).isEmpty();
        assertThat(rows(nobody, "Product choices")).isEmpty();
    }

    private void isGuarded(String element, List<List<String>> rows) {
        List<List<String>> expected = oracle.rows(element, EYES, Choice.NONE);
        assertThat(Oracle.same(element, rows, expected))
                .as("%s: %s and not %s", element, rows, expected)
                .isTrue();
    }
}
