package dev.signet.query.formula;

import dev.signet.query.plan.Expr;
import java.util.Collection;
import java.util.Optional;

/// What the names of a formula mean where it stands.
///
/// Give a column, `Expr.Column`, for another formula's result rather than that formula's whole expression: expressions
/// put into one another grow without bound, layers of projections do not.
public interface Scope {

    /// What the reference means, or nothing.
    Optional<Expr> find(Reference reference);

    /// All there is to refer to, to guess what was meant by a name that is not there.
    Collection<Reference> names();
}
