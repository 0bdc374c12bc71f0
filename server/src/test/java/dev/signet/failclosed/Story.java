package dev.signet.failclosed;

import dev.signet.failclosed.Draw.Chosen;
import dev.signet.failclosed.Stage.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Visits of a few people to a few workbooks, all drawn from one seed; whatever the server answers is compared with
/// what the oracle says. The same seed tells the same story, whichever was told before.
final class Story {
    private static final int FRESH = 3;
    private static final int VISITS = 8;
    private static final int AT_ONCE = 13;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final List<String> PAGES = List.of("Sales", "Totals", "More");

    private final Stage stage;
    private final Tally tally;
    private final Draw draw;
    private final Shop shop;
    private final Host second;
    private final Host stranger;
    private final Oracle oracle = new Oracle();
    private final List<Person> people = new ArrayList<>();
    private final List<Open> sessions = new ArrayList<>();

    Story(long seed, Stage stage, Hosts hosts, Tally tally) {
        this.stage = stage;
        this.tally = tally;
        this.draw = new Draw(seed);
        this.shop = stage.shop;
        this.second = hosts.second();
        this.stranger = hosts.stranger();
        for (int i = 0; i < FRESH; i++) people.add(new Person("p" + i + "." + seed + "@host.example"));
        people.add(new Person(draw.of(Person.REGULARS)));
    }

    /// Another host of the organization, and one of another organization.
    record Hosts(Host second, Host stranger) {}

    /// What is embedded; `page` or `element` by name.
    private record Target(Share share, Optional<String> page, Optional<String> element) {

        List<String> inSight() {
            if (element.isPresent())
                return element.stream().filter(PAGE_OF::containsKey).toList();
            return page.map(Stream::of)
                    .orElseGet(PAGES::stream)
                    .flatMap(name -> Oracle.PAGES.getOrDefault(name, List.of()).stream())
                    .toList();
        }
    }

    private static final Map<String, String> PAGE_OF = pagesOfElements();

    private static Map<String, String> pagesOfElements() {
        Map<String, String> pages = new java.util.HashMap<>();
        Oracle.PAGES.forEach((page, elements) -> elements.forEach(element -> pages.put(element, page)));
        return Map.copyOf(pages);
    }

    /// A page that is open.
    private record Open(Person person, Target target, Host host, Instant endsAt, String key) {}

    void tell() {
        Person regular = people.getLast();
        Target whole = new Target(Share.TEAM, Optional.empty(), Optional.empty());
        visit(regular, draw.whole(regular, shop.now()), whole, new Signer(shop.host, Optional.empty()));
        stage.grantTo(regular);
        for (int i = 0; i < VISITS; i++) visit();
        shake();
        for (Open session : List.copyOf(sessions)) ask(session);
        for (int i = 0; i < VISITS; i++) visit();
        for (Open session : List.copyOf(sessions)) renew(session);
        for (Open session : List.copyOf(sessions)) ask(session);
        shop.server.clock().advance(Duration.ofHours(2));
        for (Open session : sessions) ask(session);
        stage.reset();
    }

    /// In the middle, things change.
    private void shake() {
        if (draw.oneIn(2)) stage.revoke();
        if (draw.oneIn(3)) stage.archive();
        Person gone = draw.of(people.subList(0, FRESH));
        if (draw.oneIn(3) && gone.isKnown()) {
            shop.office.deactivate(shop.office.memberId(gone.address));
            gone.deactivated();
        }
        shop.server.clock().advance(Duration.ofSeconds(draw.below(120)));
    }

    private void visit() {
        Person person = draw.of(people);
        Host host = draw.oneIn(4) ? second : shop.host;
        visit(
                person,
                draw.any(person, shop.now()),
                target(),
                draw.oneIn(30) ? forger(host) : new Signer(host, Optional.empty()));
    }

    /// Who signs, and the code by which they are refused if they may not.
    private record Signer(Host host, Optional<String> code) {}

    private Signer forger(Host host) {
        return draw.oneIn(2)
                ? new Signer(new Host(host.client(), stranger.secret()), Optional.of("EACCES"))
                : new Signer(stranger, Optional.of("ENOENT"));
    }

    private Target target() {
        Share share = draw.oneIn(2) ? Share.TEAM : draw.of(List.of(Share.values()));
        return switch (draw.below(6)) {
            case 0 -> new Target(share, Optional.of(draw.of(PAGES)), Optional.empty());
            case 1 -> new Target(share, Optional.of(draw.of(List.of("Back office", "Nowhere"))), Optional.empty());
            case 2 ->
                new Target(
                        share,
                        Optional.empty(),
                        Optional.of(draw.of(
                                List.copyOf(PAGE_OF.keySet().stream().sorted().toList()))));
            case 3 -> new Target(share, Optional.empty(), Optional.of(draw.of(List.of("Unseen", "Nothing"))));
            default -> new Target(share, Optional.empty(), Optional.empty());
        };
    }

    private void visit(Person person, Claims claims, Target target, Signer signer) {
        boolean believed = claims.areGood() && signer.code().isEmpty();
        if (believed) person.told(claims);
        Set<String> codes = new TreeSet<>(claims.early());
        codes.addAll(claims.late());
        signer.code().ifPresent(codes::add);
        codes.addAll(whyNot(target, person));
        Chosen chosen = draw.choice();
        String ticket = signer.host().sign(claims.sent());
        Browser.Reply reply = shop.browser.open(path(target), ticket, Browser.query(chosen.variables()));
        String told = person + " " + claims.sent() + " " + target;
        if (codes.isEmpty()) {
            check(reply.isGood(), told + " was refused: " + reply.text());
            tally.add("opened");
            opened(new Open(person, target, signer.host(), claims.endsAt(), reply.key()), reply, chosen, ticket);
        } else {
            refused(reply, codes, told);
            tally.add("open refused: " + (believed ? "share or content" : claims.areGood() ? "signature" : "claims"));
        }
    }

    private void opened(Open session, Browser.Reply page, Chosen chosen, String ticket) {
        for (String element : first(session.target())) compare("first answer", page, element, session, chosen);
        sessions.add(session);
        ask(session);
        ask(session);
        if (draw.oneIn(4)) {
            refused(shop.browser.open(path(session.target()), ticket, ""), Set.of("EINVAL"), "a ticket used twice");
            tally.add("open refused: used before");
        }
    }

    private List<String> first(Target target) {
        if (target.element().isPresent()) return target.inSight();
        return Oracle.PAGES.getOrDefault(target.page().orElse(PAGES.getFirst()), List.of());
    }

    private List<String> whyNot(Target target, Person person) {
        List<String> codes = new ArrayList<>(stage.whyNot(target.share(), person));
        if (target.inSight().isEmpty()) codes.add("ESTALE");
        return codes;
    }

    private String path(Target target) {
        Shop.Book book = stage.book(target.share());
        if (target.page().isPresent()) {
            return book.path() + "/page/"
                    + book.pages().getOrDefault(target.page().get(), "none");
        }
        return target.element()
                .map(element -> book.path() + "/element/" + book.elements().getOrDefault(element, "none"))
                .orElseGet(book::path);
    }

    private boolean isLive(Open session) {
        return shop.now().isBefore(session.endsAt())
                && session.person().isActive()
                && whyNot(session.target(), session.person()).isEmpty();
    }

    private void ask(Open session) {
        Shop.Book book = stage.book(session.target().share());
        List<String> names = draw.someOf(session.target().inSight(), AT_ONCE);
        Set<String> ids = new LinkedHashSet<>(names.stream().map(book::element).toList());
        boolean outside = draw.oneIn(8) && ids.add(foreign(session.target()));
        Chosen chosen = draw.choice();
        Browser.Reply reply = shop.browser.ask(session.key(), List.copyOf(ids), chosen.variables());
        String told = session + " asked for " + names + " with " + chosen.variables();
        if (!isLive(session)) {
            refused(reply, Set.of("EACCES", "ENOENT"), told);
            tally.add(shop.now().isBefore(session.endsAt()) ? "asked after it was taken back" : "asked after the end");
        } else if (outside) {
            check(reply.status() == 400 && !reply.text().contains("\"rows\""), told + ": " + reply.text());
            tally.add("asked outside the target");
        } else {
            for (String name : names) compare("answer", reply, name, session, chosen);
        }
    }

    /// The id of something the session must not see.
    private String foreign(Target target) {
        Shop.Book book = stage.book(target.share());
        List<String> others = new ArrayList<>(Oracle.HIDDEN);
        PAGE_OF.keySet().stream()
                .sorted()
                .filter(name -> !target.inSight().contains(name))
                .forEach(others::add);
        String name = draw.of(others);
        return draw.oneIn(3) ? stage.book(Share.NONE).element(name) : book.element(name);
    }

    private void renew(Open session) {
        if (!draw.oneIn(3)) return;
        Person person = draw.oneIn(4) ? draw.of(people) : session.person();
        Claims claims = draw.any(person, shop.now());
        boolean good = claims.areGood() && isLive(session) && person.equals(session.person());
        Browser.Reply reply = shop.browser.renew(session.key(), session.host().sign(claims.sent()));
        check(reply.isGood() == good, session + " renewed with " + claims.sent() + ": " + reply.text());
        tally.add(good ? "renewed" : "renewal refused");
        if (!good) return;
        person.told(claims);
        String key = reply.json().path("key").asString();
        Open renewed = new Open(person, session.target(), session.host(), claims.endsAt(), key);
        sessions.remove(session);
        sessions.add(renewed);
        refused(shop.browser.ask(session.key(), List.of("x"), Map.of()), Set.of("EACCES"), "an older key");
        tally.add("asked with an older key");
    }

    private void compare(String kind, Browser.Reply reply, String element, Open session, Chosen chosen) {
        String id = stage.book(session.target().share()).element(element);
        Optional<List<List<String>>> rows = reply.rows(id);
        if (rows.isEmpty() && kind.equals("first answer")) return; // not ready in time: the page asks again
        List<List<String>> expected = oracle.rows(element, session.person().eyes(), chosen.choice());
        check(
                rows.isPresent() && Oracle.same(element, rows.get(), expected),
                session + " sees " + element + " with " + chosen.variables() + ": "
                        + rows.map(Object::toString).orElseGet(reply::text) + " and not " + expected);
        tally.add(kind + (expected.isEmpty() ? " without rows" : " with rows"));
        tally.rows(expected.size());
    }

    private static void refused(Browser.Reply reply, Set<String> codes, String told) {
        check(!reply.isGood() && !reply.text().contains("\"rows\""), told + " got " + reply.text());
        check(codes.contains(reply.code()), told + " got " + reply.text() + " and not " + codes);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) throw new AssertionError(otherwise.substring(0, Math.min(otherwise.length(), LONGEST_MESSAGE)));
    }
}
