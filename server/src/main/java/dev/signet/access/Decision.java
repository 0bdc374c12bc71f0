package dev.signet.access;

/// The answer to "may they?". "Hidden" must be answered by the same bytes as "absent".
public sealed interface Decision {

    /// They may.
    record Allowed() implements Decision {}

    /// They see that it exists, but lack this.
    record Denied(Need missing) implements Decision {}

    /// They must not learn whether it exists.
    record Hidden() implements Decision {}

    /// What is missing.
    sealed interface Need {

        /// The same, for people.
        String sentence();

        /// A capability of the account type.
        record OfCapability(Capability capability) implements Need {
            @Override
            public String sentence() {
                return "Your account type does not permit: " + capability.description() + ".";
            }
        }

        /// A level on the object.
        record OfLevel(Level level) implements Need {
            @Override
            public String sentence() {
                return "This takes the permission \"" + level.wire() + "\" there, which no grant gives you.";
            }
        }
    }
}
