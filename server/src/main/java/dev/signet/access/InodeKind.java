package dev.signet.access;

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

    static InodeKind of(String wire) {
        for (InodeKind kind : values()) {
            if (kind.wire.equals(wire)) return kind;
        }
        throw new IllegalArgumentException("no inode kind: " + wire);
    }
}
