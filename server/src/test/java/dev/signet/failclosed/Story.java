package dev.signet.failclosed;

import dev.signet.failclosed.DrawChoice.Chosen;
import dev.signet.failclosed.Stage.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Visits of a few people to a few workbooks, all drawn from one seed; whatever the server answers is compared with
/// what the oracle says. The same seed tells the same story, whichever was told before.
final class Story {
    private static final int FRESH = 3;
    private static final int VISITS = 7;
    private static final int LATER_VISITS = 3;
    private static final int QUESTIONS = 3;
    private static final int ROUNDS = 2;

    private final Stage stage;
    private final Tally tally;
    private final Shop shop;
    private final Hosts hosts;
    private final Draw draw;
    private final DrawChoice choices;
    private final DrawTicket tickets;
    private final DrawUrl urls;
    private final Questions questions;
    private final List<Person> people = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    Story(long seed, Stage stage, Hosts hosts, Tally tally) {
        this.stage = stage;
        this.tally = tally;
        this.shop = stage.shop;
        this.hosts = hosts;
        draw = new Draw(seed);
        choices = new DrawChoice(draw);
        tickets = new DrawTicket(draw, new DrawTerms(draw, choices));
        urls = new DrawUrl(draw, tickets);
        questions = new Questions(stage, tally, draw, choices);
        for (int i = 0; i < FRESH; i++) people.add(new Person("p" + i + "." + seed + "@host.example"));
        people.add(new Person(draw.of(Person.REGULARS)));
    }

    /// Another host of the organization, and one of another organization.
    record Hosts(Host second, Host stranger) {}

    void tell() {
        Person regular = people.getLast();
        byToken(regular, tickets.whole(regular, shop.now()), Target.whole(Share.TEAM), new Signer(shop.host));
        stage.grantTo(regular);
        for (int i = 0; i < VISITS; i++) visit();
        shake();
        ask(ROUNDS);
        for (int i = 0; i < LATER_VISITS; i++) visit();
        for (Session session : List.copyOf(sessions)) renew(session);
        toSomebodysEnd();
        ask(ROUNDS);
        shop.server.clock().advance(Duration.ofHours(2));
        questions.askAll(sessions);
        stage.reset();
    }

    private void ask(int rounds) {
        for (int i = 0; i < rounds; i += 2) {
            questions.askAll(sessions);
            questions.askAllTheSame(sessions);
        }
    }

    /// In the middle, things change.
    private void shake() {
        if (draw.oneIn(2)) stage.revoke();
        if (draw.oneIn(3)) stage.archive();
        if (draw.oneIn(6)) stage.untag();
        Person gone = draw.of(people.subList(0, FRESH));
        if (draw.oneIn(3) && gone.isKnown()) {
            shop.office.deactivate(shop.office.memberId(gone.address));
            gone.deactivated();
        }
        shop.server.clock().advance(Duration.ofSeconds(draw.below(60)));
    }

    /// To the second a session ends, or the one before it.
    private void toSomebodysEnd() {
        List<Session> ending = sessions.stream()
                .filter(session -> session.ends().at().isAfter(shop.now().plusSeconds(1)))
                .filter(session -> session.ends().at().isBefore(shop.now().plusSeconds(Host.HOUR / 2)))
                .toList();
        if (ending.isEmpty()) return;
        Duration left = Duration.between(shop.now(), draw.of(ending).ends().at());
        shop.server.clock().advance(draw.oneIn(2) ? left : left.minusSeconds(1));
    }

    private void visit() {
        Person person = draw.of(people);
        Host host = draw.oneIn(4) ? hosts.second() : shop.host;
        Signer signer = draw.oneIn(30) ? forger(host) : new Signer(host);
        Target target = target();
        Optional<String> path = stage.path(target.share());
        boolean whole = target.page().isEmpty() && target.element().isEmpty();
        if (whole && path.isPresent() && draw.oneIn(3)) {
            byUrl(person, target, path.get(), signer);
        } else {
            byToken(person, tickets.any(person, shop.now()), target, signer);
        }
    }

    /// Who signs, and the code by which they are refused if they may not.
    private record Signer(Host host, Optional<String> code) {

        Signer(Host host) {
            this(host, Optional.empty());
        }
    }

    private Signer forger(Host host) {
        return draw.oneIn(2)
                ? new Signer(new Host(host.client(), hosts.stranger().secret()), Optional.of("EACCES"))
                : new Signer(hosts.stranger(), Optional.of("ENOENT"));
    }

    private Target target() {
        List<Share> often = List.of(Share.TEAM, Share.TEAM, Share.REVOKED);
        Share share = draw.of(draw.oneIn(2) ? often : List.of(Share.values()));
        Target whole = Target.whole(share);
        if (draw.oneIn(4)) whole = whole.tag(draw.oneIn(8) ? "q1 / 2030 ü" : Stage.TAG);
        return switch (draw.below(12)) {
            case 0, 1 -> whole.page(draw.of(Target.PAGES));
            case 2 -> whole.page(draw.of(List.of(Target.HIDDEN_PAGE, "Nowhere")));
            case 3 -> whole.element(draw.of(Target.elements()));
            case 4 -> whole.element(draw.of(List.of("Unseen", "Nothing")));
            default -> whole;
        };
    }

    private void byToken(Person person, Claims claims, Target target, Signer signer) {
        String ticket = signer.host().sign(claims.sent());
        visit(
                new Visit(person, claims, target, signer, true),
                chosen -> target.path(stage.book(target.share())) + "?:jwt=" + ticket + "&:embed=true"
                        + Browser.query(chosen.variables()));
    }

    private void byUrl(Person person, Target target, String path, Signer signer) {
        Claims claims = urls.any(person, shop.now());
        String parameters = claims.sent().entrySet().stream()
                .filter(each -> each.getKey().startsWith(":"))
                .map(each ->
                        each.getKey() + "=" + Browser.encoded(each.getValue().toString()))
                .collect(Collectors.joining("&"));
        String start = shop.server.url() + "/embed/" + path + target.tagged() + "?" + parameters + "&:client_id="
                + signer.host().client();
        // What the address adds is signed too: a colon in front would make it a claim.
        visit(
                new Visit(person, claims, target, signer, false),
                chosen -> signer.host()
                        .signWhole(start + Browser.query(chosen.controls()))
                        .substring(shop.server.url().length()));
    }

    /// Somebody who comes with what a host signed for them.
    private record Visit(Person person, Claims claims, Target target, Signer signer, boolean byToken) {

        Session session(String key) {
            return new Session(
                    person, target, signer.host(), new Session.Ends(claims.endsAt(), claims.terms(), byToken), key);
        }
    }

    private void visit(Visit visit, Function<Chosen, String> address) {
        Claims claims = visit.claims();
        boolean locked = !claims.terms().fit() && stage.isThere(visit.target());
        boolean believed = claims.areGood() && visit.signer().code().isEmpty() && !locked;
        if (believed) visit.person().told(claims);
        Set<String> codes = new TreeSet<>(claims.codes());
        if (locked) codes.add("EINVAL");
        visit.signer().code().ifPresent(codes::add);
        codes.addAll(stage.whyNot(visit.target(), visit.person(), claims.terms()));
        Chosen chosen = choices.any();
        String sent = address.apply(chosen);
        Browser.Reply reply = shop.browser.get(sent);
        String told = visit.person() + " " + claims.sent() + " " + visit.target();
        if (codes.isEmpty()) {
            Verdict.check(reply.isGood(), told + " was refused: " + reply.text());
            tally.add("opened");
            opened(visit.session(reply.key()), reply, chosen, sent);
        } else {
            Verdict.refused(reply, codes, told);
            tally.add("open refused: " + (believed ? "share or content" : claims.areGood() ? "signature" : "claims"));
        }
    }

    private void opened(Session session, Browser.Reply page, Chosen chosen, String address) {
        tally.opened(session);
        questions.compareFirst(page, session, chosen);
        sessions.add(session);
        for (int i = 0; i < QUESTIONS; i++) questions.ask(session);
        if (draw.oneIn(4)) {
            Verdict.refused(shop.browser.get(address), Set.of("EINVAL"), "a ticket used twice");
            tally.add("open refused: used before");
        }
    }

    /// A new ticket has terms of its own, whatever became of the older ones.
    private void renew(Session session) {
        if (!session.ends().byToken() || !draw.oneIn(3)) return;
        Person person = draw.oneIn(4) ? draw.of(people) : session.person();
        Claims claims = tickets.any(person, shop.now());
        boolean good = claims.areGood()
                && claims.terms().fit()
                && questions.isThere(session)
                && person.equals(session.person());
        Browser.Reply reply = shop.browser.renew(session.key(), session.host().sign(claims.sent()));
        Verdict.check(reply.isGood() == good, session + " renewed with " + claims.sent() + ": " + reply.text());
        tally.add(good ? "renewed" : "renewal refused");
        if (!good) return;
        person.told(claims);
        String key = reply.json().path("key").asString();
        sessions.remove(session);
        sessions.add(new Session(
                person,
                session.target(),
                session.host(),
                new Session.Ends(claims.endsAt(), claims.terms(), true),
                key));
        Verdict.refused(shop.browser.ask(session.key(), List.of("x"), Map.of()), Set.of("EACCES"), "an older key");
        tally.add("asked with an older key");
    }
}
