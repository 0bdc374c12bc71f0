package dev.signet.query;

/// What came of a question.
public sealed interface QueryOutcome {

    /// It was answered.
    record Rows(QueryResult result) implements QueryOutcome {}

    /// It was not; the message is a sentence for viewers.
    record Failed(QueryFailure why, String message) implements QueryOutcome {}
}
