package dev.signet.access;

import dev.signet.base.TeamId;

/// Members who are granted things together (rest-api.md §3.2). Names are unique, without regard to case.
public record Team(
        TeamId id, String name, String description, Visibility visibility, Member.Stamp created, Member.Stamp updated) {

    /// Whether all members see that the team exists.
    public enum Visibility {
        PUBLIC("public"),
        PRIVATE("private");

        private final String wire;

        Visibility(String wire) {
            this.wire = wire;
        }

        /// The name on the wire and in the database.
        public String wire() {
            return wire;
        }

        static Visibility of(String wire) {
            for (Visibility visibility : values()) {
                if (visibility.wire.equals(wire)) return visibility;
            }
            throw new IllegalArgumentException("no visibility: " + wire);
        }
    }
}
