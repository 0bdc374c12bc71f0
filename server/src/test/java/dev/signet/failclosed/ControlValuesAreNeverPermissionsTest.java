package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.failclosed.Oracle.Choice;
import dev.signet.failclosed.Oracle.Eyes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A known fault of others: the value of a control is what keeps viewers from the rows of others, and the viewer can
/// change it. Here controls narrow what a guard let through, and can do nothing else.
class ControlValuesAreNeverPermissionsTest extends ShopTest {
    static final List<String> REGIONS = Rows.REGIONS;

    private static final Eyes EYES = new Eyes("viewer@host.example", Set.of(Shop.VIEWERS), Map.of("Region", "West"));

    private final List<List<String>> mine = new Oracle().rows("Sales", EYES, Choice.NONE);
    private String key;

    @BeforeEach
    void open() {
        key = shop.open(book, "West").key();
    }

    /// The control has the id that the attribute of the guard has as its name.
    @ParameterizedTest
    @FieldSource("REGIONS")
    void choosingTheRegionOfOthersGivesNothing(String region) {
        List<List<String>> rows = sales(Map.of("Region", Browser.encoded(region)));
        assertThat(rows).isEqualTo(region.equals("West") ? mine : List.of());
    }

    @Test
    void choosingEverythingGivesWhatTheGuardLetsThrough() {
        String all = Rows.REGIONS.stream().map(Browser::encoded).collect(Collectors.joining(",")) + ",:null,:empty";
        assertThat(sales(Map.of("Region", all))).isEqualTo(mine);
        assertThat(sales(Map.of("Region", ""))).isEqualTo(mine);
        assertThat(sales(Map.of("Region", ":null"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":ua_Region",
                "user_attributes",
                "user_attributes.Region",
                "teams",
                ":external_user_team",
                ":account_type",
                ":email",
                "sub",
                "CurrentUserAttributeText(\"Region\")",
                ":eval_connection_id",
                ":client_id",
                "locked"
            })
    void noParameterOfTheAddressOrQuestionIsAClaim(String name) {
        assertThat(sales(Map.of(name, "East"))).isEqualTo(mine);
        Browser.Reply page = shop.browser.open(
                book.path(), shop.ticket("viewer@host.example", "West"), Browser.query(Map.of(name, "East")));
        assertThat(rows(page.key(), "Sales")).isEqualTo(mine);
    }

    @Test
    void aHiddenPagesControlNarrowsAndNeverWidens() {
        for (String product : Rows.PRODUCTS) {
            assertThat(mine).containsAll(sales(Map.of("Hidden", Browser.encoded(product))));
        }
        assertThat(sales(Map.of("Hidden", "none"))).isEmpty();
    }

    @Test
    void whatOneViewerChoosesIsNothingToAnother() {
        String east = shop.browser
                .open(book.path(), shop.ticket("east@host.example", "East"), "&Region=East&Product=Tea")
                .key();
        assertThat(sales(Map.of())).isEqualTo(mine);
        assertThat(rows(east, "Sales")).isNotEmpty().noneMatch(mine::contains);
    }

    @Test
    void aWrongValueGivesNoRowsAtAll() {
        Browser.Reply reply = shop.browser.ask(key, List.of(book.element("Sales")), Map.of("Days", "yesterday"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).doesNotContain("\"rows\"");
    }

    private List<List<String>> sales(Map<String, String> variables) {
        Browser.Reply reply = shop.browser.ask(key, List.of(book.element("Sales")), variables);
        return reply.rows(book.element("Sales")).orElseThrow(() -> new AssertionError(reply.text()));
    }
}
