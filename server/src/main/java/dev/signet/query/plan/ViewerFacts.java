package dev.signet.query.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one plan asks about its viewer: which of their facts can change what it comes to.
///
/// Guarantee: facts are looked for exactly where [BindViewer] puts them in, row guards included. What is
/// prepared is prepared for the viewer of [#alone], who has no other fact: one that were overlooked would be
/// missing, and never be somebody else's.
public final class ViewerFacts {
    private static final Viewer NOBODY = new Viewer("", Set.of(), Map.of());

    private final Set<ViewerFact> asked = EnumSet.noneOf(ViewerFact.class);
    private final Set<String> teams = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();

    private ViewerFacts() {}

    /// Of that plan.
    public static ViewerFacts of(Rel plan) {
        ViewerFacts facts = new ViewerFacts();
        Rewrite.everyExpr(plan, expr -> {
            if (expr instanceof Expr.AboutViewer about) facts.add(about);
            return expr;
        });
        return facts;
    }

    private void add(Expr.AboutViewer about) {
        asked.add(about.fact());
        Set<String> names = switch (about.fact()) {
            case EMAIL -> new HashSet<>();
            case IN_TEAM -> teams;
            case ATTRIBUTE_TEXT -> attributes;
        };
        about.arguments().stream().map(Slot::literal).flatMap(Optional::stream).forEach(names::add);
    }

    /// The viewer with these facts alone. Two viewers of whom that is equal are the same to the plan.
    public Viewer alone(Viewer viewer) {
        if (asked.isEmpty()) return NOBODY;
        Set<String> shared = new HashSet<>(teams);
        shared.retainAll(viewer.teams());
        Map<String, String> values = new HashMap<>(viewer.attributes());
        values.keySet().retainAll(attributes);
        return new Viewer(asked.contains(ViewerFact.EMAIL) ? viewer.email() : "", shared, values);
    }
}
