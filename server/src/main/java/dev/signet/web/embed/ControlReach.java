package dev.signet.web.embed;

import dev.signet.base.Violation;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.Looker;
import dev.signet.embed.ViewerSession;
import dev.signet.workbooks.Control;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.PublishedWorkbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which controls a session reaches: may set, and is told the values of. The others keep what is saved.
///
/// Whom a host vouches for may set all by address (embedding.md §2.6), and is told those of the workbook's shown pages,
/// and what the address itself said of others. Anybody at all has those of the pages they look at, or of the one
/// their element lies on, and no other (embedding.md §4): what lies elsewhere is the author's alone.
///
/// What the ticket has locked nobody sets, whatever is asked: the ticket's value holds at every request (§9 no. 16).
record ControlReach(Looker looker, PublishedWorkbook workbook, EmbedTarget target, Map<String, String> locks) {

    /// Copies what it is given.
    ControlReach {
        locks = Map.copyOf(locks);
    }

    static ControlReach of(ViewerSession session, PublishedWorkbook workbook) {
        return new ControlReach(
                session.looker(), workbook, session.target(), session.terms().controls());
    }

    /// What is chosen where these values are asked for.
    ControlValues.Outcome values(Map<String, String> variables) {
        Map<String, String> texts = new LinkedHashMap<>(settable(variables));
        texts.putAll(locks);
        return switch (ControlValues.read(workbook, texts)) {
            case ControlValues.Outcome.Read(ControlValues values) -> locked(values);
            case ControlValues.Outcome.Wrong wrong -> wrong;
        };
    }

    /// A lock whose control the workbook has lost since, or that filters nothing any more, would limit nothing: then
    /// there is no answer.
    private ControlValues.Outcome locked(ControlValues values) {
        Set<String> narrowing = workbook.document().narrowing();
        List<Violation> lost = locks.keySet().stream()
                .filter(id -> !narrowing.contains(id))
                .sorted()
                .map(id -> new Violation(
                        id, "The ticket locks a control that this workbook does not have, or that filters nothing."))
                .toList();
        return lost.isEmpty()
                ? new ControlValues.Outcome.Read(values.locking(locks.keySet()))
                : new ControlValues.Outcome.Wrong(lost);
    }

    /// The controls that nobody can change.
    List<String> locked() {
        return locks.keySet().stream().sorted().toList();
    }

    /// What of these values may be set.
    Map<String, String> settable(Map<String, String> variables) {
        return switch (looker) {
            case Looker.Known _ -> variables;
            case Looker.Anybody _ -> only(shown(), variables);
        };
    }

    /// What the page is told of these values, where `variables` were asked for: a host's page that was opened with the
    /// value of a hidden control goes on asking with it.
    Map<String, String> told(ControlValues values, Map<String, String> variables) {
        Set<String> told = Stream.concat(shown().stream(), settable(variables).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        return only(told, values.current());
    }

    private static Map<String, String> only(Set<String> controls, Map<String, String> texts) {
        Map<String, String> some = new LinkedHashMap<>(texts);
        some.keySet().retainAll(controls);
        return some;
    }

    private Set<String> shown() {
        Document document = workbook.document();
        Stream<Page> pages = switch (looker) {
            case Looker.Known _ -> Sight.pages(document, new EmbedTarget.Whole(target.workbook()));
            case Looker.Anybody _ -> Sight.pages(document, target);
        };
        return pages.flatMap(page -> page.elements().stream())
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .map(Control::controlId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
