package dev.signet.access;

/// How a member came to be: a person of the organization, the shadow of an embed's user, or a guest (rest-api.md §3.1).
public enum MemberKind {
    INTERNAL("internal"),
    EMBED("embed"),
    GUEST("guest");

    private final String wire;

    MemberKind(String wire) {
        this.wire = wire;
    }

    /// The name on the wire and in the database.
    public String wire() {
        return wire;
    }

    static MemberKind of(String wire) {
        for (MemberKind kind : values()) {
            if (kind.wire.equals(wire)) return kind;
        }
        throw new IllegalArgumentException("no member kind: " + wire);
    }
}
