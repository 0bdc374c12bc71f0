package dev.signet.query.plan;

/// A column a relation gives: its name, unique in that relation, and its type.
public record OutputColumn(String name, Type type) {
    public OutputColumn {
        if (name.isEmpty()) {
            throw new PlanFault("a column without a name");
        }
    }
}
