package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything an embed offers, without a mouse.
class EmbedByKeyboardTest extends EmbedInBrowser {
    private static final int MANY = 20;

    @BeforeEach
    void openEmbed() {
        openPlain(signed());
        press("Tab");
        assertThat(tab("Overview")).isFocused();
    }

    @Test
    void theTabsAreOneStopAndArrowsMoveAmongThem() {
        press("ArrowRight");
        assertThat(tab("Routes")).isFocused();
        assertThat(embed().getByRole(AriaRole.TABLE)).isVisible();
        press("ArrowRight");
        assertThat(tab("Overview")).isFocused();
        press("End");
        assertThat(tab("Routes")).isFocused();
        press("Home");
        assertThat(tab("Overview")).isFocused();
    }

    @Test
    void aControlIsOpenedSearchedChosenAndLeft() {
        press("Tab");
        Locator control = button("Airport");
        assertThat(control).isFocused();
        press("Enter");
        assertThat(embed().getByRole(AriaRole.COMBOBOX)).isFocused();
        page.keyboard().type("SFO");
        press("Enter");
        assertThat(bars()).hasCount(1);
        press("Escape");
        assertThat(embed().getByRole(AriaRole.LISTBOX)).hasCount(0);
        assertThat(control).isFocused();
        press("Tab");
        press("Enter"); // Clear
        heard("workbook:variables:onchange", 2);
        assertThat(embed().locator("[aria-busy=true]")).hasCount(0);
        assertThat(bars().nth(1)).isVisible();
    }

    @Test
    void aMarkIsChosen() {
        tabTo(bars().first());
        press("ArrowDown");
        assertThat(bars().nth(1)).isFocused();
        press("Enter");
        Map<String, Object> told = heard("workbook:chart:onvalueselect", 1).getFirst();
        assertThat((List<?>) told.get("values")).hasSize(1);
        assertThat(told.get("values").toString()).contains(airports("embed").get(1));
    }

    @Test
    void anElementGetsTheWholeFrameAndGivesItBack() {
        Locator maximize = embed().getByRole(
                        AriaRole.REGION, new FrameLocator.GetByRoleOptions().setName("Flights by airport"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Maximize"));
        tabTo(maximize);
        press("Enter");
        assertThat(button("Back to the page")).isFocused();
        assertThat(embed().getByRole(AriaRole.REGION)).hasCount(1);
        press("Escape");
        assertThat(maximize).isFocused();
    }

    @Test
    void aTableIsScrolled() {
        press("ArrowRight");
        Locator rows = embed().getByRole(AriaRole.REGION, new FrameLocator.GetByRoleOptions().setName("By destination"))
                .locator("[tabindex='0']");
        tabTo(rows);
        press("PageDown");
        page.waitForCondition(() -> (Integer) rows.evaluate("(one) => Math.ceil(one.scrollTop)") > 0);
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < MANY && !(Boolean) wanted.evaluate("(one) => one === document.activeElement"); i++) {
            press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    @Override
    Locator button(String name) {
        return embed().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name))
                .first();
    }
}
