package dev.signet.web.api;

import dev.signet.access.ValueOfMember;
import dev.signet.access.ValueOfTeam;
import dev.signet.http.Doc;

/// Values of user attributes and who has them, on the wire (rest-api.md §3.12).
final class AssignedValueJson {
    private AssignedValueJson() {}

    /// A member's own value.
    record OfUser(
            String userId,
            AttributeValueJson value,
            String createdBy,
            String updatedBy,
            String createdAt,
            String updatedAt,

            @Doc("Ours") String email,

            @Doc("Ours") String name) {

        static OfUser of(ValueOfMember value) {
            return new OfUser(
                    value.member().value(),
                    AttributeValueJson.of(value.value()),
                    value.created().by().value(),
                    value.updated().by().value(),
                    Times.of(value.created().at()),
                    Times.of(value.updated().at()),
                    value.email(),
                    value.name().full());
        }
    }

    /// A team's value.
    record OfTeam(
            String teamId,
            AttributeValueJson value,

            @Doc("Of several teams' values the one of the lowest number holds")
            int priority,

            String createdBy,
            String updatedBy,
            String createdAt,
            String updatedAt,

            @Doc("Ours") String name) {

        static OfTeam of(ValueOfTeam value) {
            return new OfTeam(
                    value.team().toString(),
                    AttributeValueJson.of(value.value()),
                    value.priority(),
                    value.created().by().value(),
                    value.updated().by().value(),
                    Times.of(value.created().at()),
                    Times.of(value.updated().at()),
                    value.name());
        }
    }
}
