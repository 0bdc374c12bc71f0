package dev.signet.failclosed;

import dev.signet.failclosed.Stage.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is embedded: a workbook, or what `page` or `element` name of it, as it is published or by its tag.
record Target(Share share, Optional<String> tag, Optional<String> page, Optional<String> element) {
    static final List<String> PAGES = List.of("Sales", "Totals", "More");
    static final String HIDDEN_PAGE = "Back office";

    static Target whole(Share share) {
        return new Target(share, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Target page(String name) {
        return new Target(share, tag, Optional.of(name), Optional.empty());
    }

    Target element(String name) {
        return new Target(share, tag, Optional.empty(), Optional.of(name));
    }

    Target tag(String name) {
        return new Target(share, Optional.of(name), page, element);
    }

    /// The elements that may be asked for.
    List<String> inSight() {
        if (element.isPresent())
            return element.stream().filter(shown()::contains).toList();
        return page.map(this::on).orElseGet(this::shown);
    }

    /// Those the page opens with.
    List<String> first() {
        return page.isPresent() || element.isPresent() ? inSight() : on(PAGES.getFirst());
    }

    private List<String> shown() {
        return Stream.concat(PAGES.stream(), Stream.of(HIDDEN_PAGE))
                .flatMap(name -> on(name).stream())
                .toList();
    }

    /// When the tagged version was published, the hidden page was not hidden.
    private List<String> on(String page) {
        if (page.equals(HIDDEN_PAGE)) return tag.isPresent() ? Oracle.HIDDEN : List.of();
        return Oracle.PAGES.getOrDefault(page, List.of());
    }

    /// Every element there is, in a fixed order.
    static List<String> elements() {
        return Stream.concat(
                        PAGES.stream().flatMap(page -> Oracle.PAGES.getOrDefault(page, List.of()).stream()),
                        Oracle.HIDDEN.stream())
                .toList();
    }

    /// Its address, from which a ticket may hang.
    String path(Shop.Book book) {
        String start = book.path() + tagged();
        if (page.isPresent()) return start + "/page/" + book.pages().getOrDefault(page.get(), "none");
        return element.map(name -> start + "/element/" + book.elements().getOrDefault(name, "none"))
                .orElse(start);
    }

    String tagged() {
        return tag.map(name -> "/tag/" + Browser.encoded(name)).orElse("");
    }
}
