package dev.signet.failclosed;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// What the fail-closed tests stand on: one shop for a class, with a workbook the team sees.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopTest {
    Shop shop;
    Shop.Book book;

    @BeforeAll
    void build() {
        shop = new Shop();
        book = shop.shared("Shop");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    /// The rows of these elements by name, as a session's key gives them; fails when one is missing.
    List<List<String>> rows(String key, String element) {
        Browser.Reply reply = shop.browser.ask(key, List.of(book.element(element)), java.util.Map.of());
        return reply.rows(book.element(element)).orElseThrow(() -> new AssertionError(reply.text()));
    }
}
