package dev.signet.workbooks;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a browser draws, JSON-ready: rows, or the error in their place.
public sealed interface Answer {

    /// Rows as they are sent, written once however often they are: `columns` with `id`, `name` and `type`
    /// each, `rows` of cells that are text, numbers, booleans, ISO text without a zone for dates, or null,
    /// and `truncated`.
    /// Only [AnswerRows] makes them: the text goes into pages as it is.
    record Rows(@JsonValue @JsonRawValue String json) implements Answer {}

    /// Why there are none; `code` is one of embedding.md §7.1.
    record Failed(Reason error) implements Answer {}

    /// A code, and a sentence for viewers.
    record Reason(String code, String message) {}

    /// A failure of that code.
    static Answer failed(String code, String message) {
        return new Failed(new Reason(code, message));
    }
}
