package dev.signet.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Takes a filter above a join apart and gives each part to the side it looks at, where that keeps the meaning: a side
/// whose rows the join keeps in any case may be filtered before it.
final class JoinSides {
    private JoinSides() {}

    static Rel push(Rel.Filter filter, Rel.Join join, UnaryOperator<Rel> onward) {
        List<Expr> toLeft = new ArrayList<>();
        List<Expr> toRight = new ArrayList<>();
        List<Expr> staying = new ArrayList<>();
        for (Expr part : parts(filter.condition())) {
            if (looksOnlyAt(join.left(), part) && keepsUnmatched(join.kind(), JoinKind.LEFT)) {
                toLeft.add(part);
            } else if (looksOnlyAt(join.right(), part) && keepsUnmatched(join.kind(), JoinKind.RIGHT)) {
                toRight.add(part);
            } else {
                staying.add(part);
            }
        }
        Rel left = filtered(join.left(), toLeft, onward);
        Rel right = filtered(join.right(), toRight, onward);
        return filtered(new Rel.Join(left, right, join.kind(), join.on()), staying, each -> each);
    }

    private static boolean keepsUnmatched(JoinKind kind, JoinKind side) {
        return kind == JoinKind.INNER || kind == side;
    }

    private static boolean looksOnlyAt(Rel side, Expr part) {
        Set<String> names = side.columns().stream().map(OutputColumn::name).collect(Collectors.toSet());
        return part.all().allMatch(each -> !(each instanceof Expr.Column column) || names.contains(column.name()));
    }

    private static List<Expr> parts(Expr condition) {
        return condition instanceof Expr.Call call && call.function() == Function.AND
                ? call.arguments().stream()
                        .flatMap(each -> parts(each).stream())
                        .toList()
                : List.of(condition);
    }

    private static Rel filtered(Rel rel, List<Expr> parts, UnaryOperator<Rel> onward) {
        return parts.stream()
                .reduce((one, other) -> Expr.Call.of(Function.AND, one, other))
                .map(condition -> onward.apply(new Rel.Filter(rel, condition)))
                .orElse(rel);
    }
}
