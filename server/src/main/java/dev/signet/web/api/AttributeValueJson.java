package dev.signet.web.api;

import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.Text;
import java.util.Optional;

/// A value of a user attribute as it is answered (rest-api.md §3.12).
record AttributeValueJson(
        String val, @OneOf(AttributeValueJson.Kind.class) String type) {

    /// What a value can be.
    enum Kind {
        STRING
    }

    static AttributeValueJson of(String value) {
        return new AttributeValueJson(value, "string");
    }

    /// A value as it is sent.
    record Sent(
            @Doc("Several values are written as one text with commas between") @Text(max = 4_000)
            String val,

            Optional<Kind> type) {}
}
