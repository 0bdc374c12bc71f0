package dev.signet.credentials;

import dev.signet.base.ClientId;

/// Something about a credential that somebody should look at, and what they would do about it.
public record HygieneFinding(Kind kind, ClientId client, String name, String sentence, Remedy remedy) {

    /// What is found.
    public enum Kind {
        OWNERLESS("ownerless"),
        EXPIRING("expiring"),
        NO_ORIGINS("no-origins"),
        OVER_PRIVILEGED("over-privileged"),
        IDLE("idle"),
        UNUSED("unused");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /// The name on the wire.
        public String wire() {
            return wire;
        }
    }

    /// What is done about it.
    public enum Remedy {
        REVOKE("revoke"),
        DISABLE("disable"),
        ROTATE("rotate"),
        CHANGE_OWNER("change-owner"),
        EDIT("edit");

        private final String wire;

        Remedy(String wire) {
            this.wire = wire;
        }

        /// The name on the wire.
        public String wire() {
            return wire;
        }
    }
}
