package dev.signet.access;

import java.util.Optional;

/// What an object of the tree is; grants on it come in the levels of its kind (rest-api.md §2.2, §3.3).
public enum InodeKind {
    WORKSPACE("workspace"),
    FOLDER("folder"),
    WORKBOOK("workbook"),
    DATA_MODEL("data-model"),
    DATASET("dataset"),
    CONNECTION("connection"),
    TABLE("table");

    private final String wire;

    InodeKind(String wire) {
        this.wire = wire;
    }

    /// The name on the wire and in the database.
    public String wire() {
        return wire;
    }

    /// The kind of that name on the wire.
    public static Optional<InodeKind> parse(String wire) {
        for (InodeKind kind : values()) {
            if (kind.wire.equals(wire)) return Optional.of(kind);
        }
        return Optional.empty();
    }

    static InodeKind of(String wire) {
        return parse(wire).orElseThrow(() -> new IllegalArgumentException("no inode kind: " + wire));
    }

    /// Whether other objects lie in it.
    boolean isContainer() {
        return this == WORKSPACE || this == FOLDER;
    }
}
