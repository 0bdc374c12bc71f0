package dev.signet.access;

import java.util.Optional;
import java.util.UUID;

/// An entry of the organization's list of addresses it may be reached from (rest-api.md §2.4, §4.12).
public record AllowedAddress(UUID id, AddressRange range, Scope scope, String description, Member.Stamp created) {

    /// What is reached.
    public enum Scope {
        PUBLIC_API("public-api"),
        UI("ui"),
        BOTH("both");

        private final String wire;

        Scope(String wire) {
            this.wire = wire;
        }

        /// The name on the wire and in the database.
        public String wire() {
            return wire;
        }

        /// Whether an entry of this scope counts for that one.
        boolean covers(Scope asked) {
            return this == BOTH || this == asked;
        }

        static Optional<Scope> parse(String wire) {
            for (Scope scope : values()) {
                if (scope.wire.equals(wire)) return Optional.of(scope);
            }
            return Optional.empty();
        }
    }
}
