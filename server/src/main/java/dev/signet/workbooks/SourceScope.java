package dev.signet.workbooks;

import dev.signet.query.formula.Reference;
import dev.signet.query.plan.Expr;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `[Table/Column]` means over a source. Letter case matters only where two names differ in nothing else.
final class SourceScope {
    private final Map<Reference.Of, Expr> exact = new LinkedHashMap<>();
    private final Map<Reference.Of, Expr> folded = new LinkedHashMap<>();
    private final Set<Reference> names = new LinkedHashSet<>();

    /// The column can be referred to by this name.
    void add(String table, String column, Expr expr) {
        Reference.Of reference = new Reference.Of(table, column);
        if (exact.putIfAbsent(reference, expr) == null) names.add(reference);
        folded.putIfAbsent(fold(reference), expr);
    }

    /// The column can be referred to by this name too, which is not suggested to anybody.
    void addQuietly(String table, String column, Expr expr) {
        exact.putIfAbsent(new Reference.Of(table, column), expr);
    }

    Optional<Expr> find(Reference.Of reference) {
        return Optional.ofNullable(exact.get(reference)).or(() -> Optional.ofNullable(folded.get(fold(reference))));
    }

    /// Everything here means the same there, unless the name is taken.
    void copyTo(SourceScope other) {
        exact.forEach((reference, expr) -> {
            if (names.contains(reference)) other.add(reference.table(), reference.column(), expr);
            else other.addQuietly(reference.table(), reference.column(), expr);
        });
    }

    List<Reference> names() {
        return List.copyOf(names);
    }

    private static Reference.Of fold(Reference.Of reference) {
        return new Reference.Of(
                reference.table().toLowerCase(Locale.ROOT), reference.column().toLowerCase(Locale.ROOT));
    }
}
