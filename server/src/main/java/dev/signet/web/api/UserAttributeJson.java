package dev.signet.web.api;

import dev.signet.access.UserAttribute;
import dev.signet.http.Doc;
import java.util.Optional;

/// A user attribute on the wire (rest-api.md §3.12). It cannot be changed, so it was updated when it was
/// created.
record UserAttributeJson(
        String userAttributeId,
        String name,

        @Doc("Empty when there is none") String description,

        @Doc("What holds for whoever has no value of their own or of a team")
        Optional<AttributeValueJson> defaultValue,

        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt) {

    static UserAttributeJson of(UserAttribute attribute) {
        String by = attribute.created().by().value();
        String at = Times.of(attribute.created().at());
        return new UserAttributeJson(
                attribute.id().toString(),
                attribute.name(),
                attribute.description(),
                attribute.defaultValue().map(AttributeValueJson::of),
                by,
                by,
                at,
                at);
    }
}
