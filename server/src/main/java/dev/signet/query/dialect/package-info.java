/// How a plan is said in the SQL of one engine.
///
/// Noun: [Statement] (SQL, its binds in order, the columns it gives). Verb: [DuckDbDialect#render]. Values never
/// become SQL text: each is a bind. Identifiers come from the plan only, and are quoted.
@NullMarked
package dev.signet.query.dialect;

import org.jspecify.annotations.NullMarked;
