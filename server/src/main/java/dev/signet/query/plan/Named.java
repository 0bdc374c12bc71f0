package dev.signet.query.plan;

/// An expression and the name of the column it becomes.
public record Named(String name, Expr expr) {

    /// The column it becomes.
    public OutputColumn column() {
        return new OutputColumn(name, expr.type());
    }

    /// A column passed on under its own name.
    public static Named same(OutputColumn column) {
        return new Named(column.name(), new Expr.Column(column));
    }
}
