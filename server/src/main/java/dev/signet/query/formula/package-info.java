/// The formula language: from text to a typed expression of the plan.
///
/// Nouns: [Formula] (text that parses), [Reference] (`[Column]`, `[Table/Column]`), [Scope] (what a reference means
/// here), [FormulaFault] (what is wrong, where, and what was perhaps meant). The one flow: text → [Formula#parse] →
/// [Formula#in] a scope → [TypedFormula.Typed] with an expression. No text makes it throw, and no text makes it deep:
/// length and depth have limits.
///
/// Read [Formula] first. The operators and functions are the enums of `dev.signet.query.plan`.
@NullMarked
package dev.signet.query.formula;

import org.jspecify.annotations.NullMarked;
