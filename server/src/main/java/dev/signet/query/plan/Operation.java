package dev.signet.query.plan;

/// Something that can be done to arguments: a [Function], an [AggregateFunction] or a [ViewerFact].
///
/// The three enums are the whole table of the language: name, arguments, result.
public sealed interface Operation permits Function, AggregateFunction, ViewerFact {

    /// The name or sign a formula writes.
    String label();

    /// What it takes and gives.
    Signature signature();
}
