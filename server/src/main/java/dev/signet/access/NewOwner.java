package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.Violation;

/// Who is to own something: an active member of the organization, or nobody there is.
sealed interface NewOwner {

    /// That member.
    record Is(MemberId member) implements NewOwner {}

    /// There is none such.
    record Unknown() implements NewOwner {}

    /// The member of that id, as it was given.
    static NewOwner of(AccessGround ground, Principal principal, String id) {
        return MemberId.parse(id)
                .filter(member -> ground.standings()
                        .find(principal.organization(), member)
                        .filter(Standing::isActive)
                        .isPresent())
                .<NewOwner>map(Is::new)
                .orElseGet(Unknown::new);
    }

    /// What is said of an owner that is not there.
    static Violation unknown() {
        return new Violation("ownerId", "Give the id of an active member of this organization.");
    }
}
