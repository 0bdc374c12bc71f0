package dev.signet.query.plan;

import java.util.Optional;
import java.util.Set;

/// Puts constants in the place of everything that asks about the viewer, in row guards too.
final class BindViewer implements Pass {

    @Override
    public Set<Trait> needs() {
        return Set.of();
    }

    @Override
    public Set<Trait> promises() {
        return Set.of(Trait.VIEWER_BOUND);
    }

    @Override
    public Rel apply(Rel plan, Viewer viewer) {
        return Rewrite.everyExpr(
                plan,
                expr -> expr instanceof Expr.AboutViewer asked
                        ? new Expr.Constant(answer(asked, viewer), asked.type())
                        : expr);
    }

    private static Value answer(Expr.AboutViewer asked, Viewer viewer) {
        return switch (asked.fact()) {
            case EMAIL -> new Value.Text(viewer.email());
            case IN_TEAM ->
                new Value.Flag(asked.arguments().stream().map(Slot::literal).anyMatch(team -> isIn(viewer, team)));
            case ATTRIBUTE_TEXT ->
                Slot.literal(asked.arguments().getFirst())
                        .flatMap(name -> Optional.ofNullable(viewer.attributes().get(name)))
                        .<Value>map(Value.Text::new)
                        .orElseGet(Value.Nothing::new);
        };
    }

    private static boolean isIn(Viewer viewer, Optional<String> team) {
        return team.filter(viewer.teams()::contains).isPresent();
    }
}
