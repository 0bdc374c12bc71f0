/// The relational plan: what a query means, before any dialect of SQL says it.
///
/// Nouns: [Rel] (a relation: scans, filters, projections, aggregates, joins, sorts, limits), [Expr] (a typed
/// expression over the columns of a relation), [Value] (one constant or one answered cell), [Guard] (which rows of a
/// table a viewer may see). Everything is checked when it is made: a plan that exists is a plan that makes sense.
///
/// The one flow: a [Rel] and the [Viewer] who looks go through [Passes], which bind the viewer, put the guards in
/// place and end in a [GuardedPlan], the only thing a dialect renders.
///
/// Read [Rel], then [Passes].
@NullMarked
package dev.signet.query.plan;

import org.jspecify.annotations.NullMarked;
