package dev.signet.failclosed;

import dev.signet.failclosed.DrawChoice.Chosen;
import dev.signet.failclosed.Oracle.Eyes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What open pages ask, and whether what they are told is what the oracle says, row by row.
final class Questions {
    private final Stage stage;
    private final Tally tally;
    private final Draw draw;
    private final DrawChoice choices;
    private final Oracle oracle = new Oracle();

    Questions(Stage stage, Tally tally, Draw draw, DrawChoice choices) {
        this.stage = stage;
        this.tally = tally;
        this.draw = draw;
        this.choices = choices;
    }

    /// Each page asks something of its own.
    void askAll(List<Session> sessions) {
        sessions.forEach(session -> ask(session, choices.any()));
    }

    /// All pages choose the same, one after another: what is kept for one must not be another's.
    void askAllTheSame(List<Session> sessions) {
        Chosen chosen = choices.any();
        sessions.forEach(session -> ask(session, chosen));
    }

    void ask(Session session) {
        ask(session, choices.any());
    }

    private void ask(Session session, Chosen chosen) {
        List<String> sight = session.target().inSight();
        List<String> names = draw.oneIn(3) ? sight : draw.someOf(sight, sight.size());
        Set<String> ids = new LinkedHashSet<>(
                names.stream().map(book(session.target())::element).toList());
        boolean outside = draw.oneIn(12) && ids.add(foreign(session.target()));
        Browser.Reply reply = stage.shop.browser.ask(session.key(), List.copyOf(ids), chosen.variables());
        if (!isLive(session)) {
            Verdict.refused(reply, Set.of("EACCES", "ENOENT"), session + " asked for " + names);
            tally.add(ending(session));
        } else if (outside) {
            boolean closed = reply.status() == 400 && !reply.text().contains("\"rows\"");
            Verdict.check(closed, session + " asked for " + ids + ": " + reply.text());
            tally.add("asked outside the target");
        } else {
            for (String name : names) compare("answer", reply, name, new Asked(session, chosen));
        }
    }

    private String ending(Session session) {
        if (!stage.shop.now().isBefore(session.ends().at())) return "asked after the end";
        List<String> codes = stage.whyNot(session.target(), session.person(), session.terms());
        boolean onlyShare = codes.equals(List.of("EACCES"))
                && session.person().isActive()
                && session.eyes().isPresent();
        return onlyShare ? "asked when nothing but the share was gone" : "asked after it was taken back";
    }

    /// Whether it may still ask: nothing of its terms has become untrue.
    private boolean isLive(Session session) {
        return session.eyes().isPresent() && isThere(session);
    }

    /// Whether it has not ended: of whom it is, and for what.
    boolean isThere(Session session) {
        return stage.shop.now().isBefore(session.ends().at())
                && session.person().isActive()
                && stage.whyNot(session.target(), session.person(), session.terms())
                        .isEmpty();
    }

    /// The answers a page brings along; those that are not ready in time it asks for.
    void compareFirst(Browser.Reply page, Session session, Chosen chosen) {
        for (String element : session.target().first()) {
            if (page.rows(book(session.target()).element(element)).isPresent()) {
                compare("first answer", page, element, new Asked(session, chosen));
            }
        }
    }

    private record Asked(Session session, Chosen chosen) {}

    private void compare(String kind, Browser.Reply reply, String element, Asked asked) {
        Session session = asked.session();
        Eyes eyes = session.eyes().orElseThrow();
        Optional<List<List<String>>> rows = reply.rows(book(session.target()).element(element));
        List<List<String>> expected = oracle.rows(
                element, eyes, asked.chosen().choice(), session.terms().locks());
        if (rows.filter(found -> Oracle.same(element, found, expected)).isEmpty()) {
            throw new AssertionError(session + " sees " + element + " with "
                    + asked.chosen().variables() + ": "
                    + rows.map(Object::toString).orElseGet(reply::text)
                    + " and not " + expected);
        }
        tally.compared(
                kind + (expected.isEmpty() ? " without rows" : " with rows"),
                expected.size(),
                List.of(
                        session.target(),
                        session.terms(),
                        eyes,
                        element,
                        Oracle.isNarrowed(element) ? asked.chosen().choice() : ""));
    }

    private Shop.Book book(Target target) {
        return stage.book(target.share());
    }

    /// The id of something the session must not see. Workbooks of one text have the same ids.
    private String foreign(Target target) {
        List<String> others = new ArrayList<>(Target.elements());
        others.removeAll(target.inSight());
        return others.isEmpty() ? "none" : book(target).element(draw.of(others));
    }
}
