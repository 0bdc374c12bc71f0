package dev.signet.workbooks;

import dev.signet.query.formula.Formula;
import dev.signet.query.formula.Reference;

/// What a column without a name is called: by the column it shows, else by its formula.
final class ColumnNames {
    private static final int LONGEST = 100;

    private ColumnNames() {}

    static String of(String formula) {
        if (!(Formula.parse(formula) instanceof Formula parsed)) return cut(formula);
        return parsed.references().stream()
                .filter(reference -> reference.written().equals(formula.strip()))
                .findFirst()
                .map(ColumnNames::of)
                .orElseGet(() -> cut(formula));
    }

    private static String of(Reference reference) {
        return switch (reference) {
            case Reference.Own(String column) -> column;
            case Reference.Of of -> of.column();
        };
    }

    private static String cut(String formula) {
        return formula.length() <= LONGEST ? formula : formula.substring(0, LONGEST);
    }
}
