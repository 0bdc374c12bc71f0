package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.failclosed.Oracle.Choice;
import dev.signet.failclosed.Oracle.Eyes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A known fault of others: the clause of one data set is laid on another that has a column of the same name, or is
/// lost where two data sets meet.
class GuardsStayWithTheirTableTest extends ShopTest {
    private final Oracle oracle = new Oracle();

    @Test
    void anOpenTableBesideAGuardedOneIsWholeForEverybody() {
        for (String region : List.of("West", "Nowhere")) {
            assertThat(rows(shop.open(book, region).key(), "Prices"))
                    .hasSize(Rows.prices().size());
        }
    }

    @Test
    void aGuardedTableBesideAnOpenOneIsNotOpened() {
        String key = shop.open(book, "Nowhere").key();
        for (String guarded : List.of("Sales", "By product", "By region", "Shifts", "Mail", "Areas")) {
            assertThat(rows(key, guarded)).as(guarded).isEmpty();
        }
    }

    /// Both tables have a column `region`, each its own guard by its own attribute.
    @Test
    void tablesWithAColumnOfOneNameKeepTheirOwnGuards() {
        Map<String, String> attributes = Map.of("Region", "West", "Regions", "East,west");
        Eyes eyes = new Eyes("two@host.example", Set.of(Shop.VIEWERS), attributes);
        Map<String, Object> claims = shop.host.claims(eyes.address(), List.of(Shop.VIEWERS), attributes, shop.now());
        String key = shop.browser.open(book.path(), shop.host.sign(claims), "").key();
        for (String element : List.of("Sales", "Areas", "By region")) {
            List<List<String>> expected = oracle.rows(element, eyes, Choice.NONE);
            assertThat(Oracle.same(element, rows(key, element), expected))
                    .as(element)
                    .isTrue();
            assertThat(expected).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"West", "East", "Nowhere"})
    void aJoinGuardsTheOneSideAndLeavesTheOther(String region) {
        Eyes eyes = new Eyes("viewer@host.example", Set.of(Shop.VIEWERS), Map.of("Region", region));
        List<List<String>> joined = rows(shop.open(book, region).key(), "Priced");
        assertThat(joined).isEqualTo(oracle.rows("Priced", eyes, Choice.NONE));
        assertThat(joined.stream().map(List::getFirst).distinct())
                .hasSize(Rows.prices().size());
    }

    @Test
    void allOfThemAskedAtOnceKeepTheirOwnGuards() {
        Map<String, String> attributes = Map.of("Region", "East", "Regions", "%", "Tier", "platinum");
        List<String> teams = List.of(Shop.VIEWERS, "North");
        Eyes eyes = new Eyes("all@host.example", Set.copyOf(teams), attributes);
        Map<String, Object> claims = shop.host.claims(eyes.address(), teams, attributes, shop.now());
        String key = shop.browser.open(book.path(), shop.host.sign(claims), "").key();
        List<String> names =
                Oracle.PAGES.values().stream().flatMap(List::stream).toList();
        Browser.Reply reply =
                shop.browser.ask(key, names.stream().map(book::element).toList(), Map.of());
        for (String name : names) {
            assertThat(Oracle.same(
                            name, reply.rows(book.element(name)).orElseThrow(), oracle.rows(name, eyes, Choice.NONE)))
                    .as(name)
                    .isTrue();
        }
    }
}
