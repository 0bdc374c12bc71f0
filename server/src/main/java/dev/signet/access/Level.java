package dev.signet.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much a grant gives on an object, weakest first within each family (rest-api.md §2.2).
public enum Level {
    /// Can view.
    VIEW("view", 1),
    /// Can explore.
    EXPLORE("explore", 2),
    /// Can contribute: create and manage own items in a workspace or folder, explore the others'.
    ORGANIZE("organize", 3),
    /// Can edit; on a workspace or folder: can manage everything inside, sharing included.
    EDIT("edit", 4),
    /// Can use a connection or table.
    USAGE("usage", 1),
    /// Can use and annotate a connection or table.
    ANNOTATE("annotate", 2);

    private static final Set<InodeKind> WAREHOUSE = Set.of(InodeKind.CONNECTION, InodeKind.TABLE);
    private static final Set<InodeKind> CONTAINERS = Set.of(InodeKind.WORKSPACE, InodeKind.FOLDER);

    private final String wire;
    private final int strength;

    Level(String wire, int strength) {
        this.wire = wire;
        this.strength = strength;
    }

    /// The name on the wire and in the database.
    public String wire() {
        return wire;
    }

    /// Whether a grant of this level means anything on an object of that kind.
    public boolean fits(InodeKind kind) {
        return switch (this) {
            case USAGE, ANNOTATE -> WAREHOUSE.contains(kind);
            case ORGANIZE -> CONTAINERS.contains(kind);
            case EXPLORE -> !WAREHOUSE.contains(kind) && kind != InodeKind.DATASET;
            case VIEW, EDIT -> !WAREHOUSE.contains(kind);
        };
    }

    /// Whether this level includes that one.
    public boolean includes(Level other) {
        return isWarehouse() == other.isWarehouse() && strength >= other.strength;
    }

    /// What a grant of this level on a container gives on what is inside it: "contribute" manages only one's
    /// own.
    Level inherited() {
        return this == ORGANIZE ? EXPLORE : this;
    }

    /// The level of that name on the wire.
    public static Optional<Level> parse(String wire) {
        for (Level level : values()) {
            if (level.wire.equals(wire)) return Optional.of(level);
        }
        return Optional.empty();
    }

    static Level of(String wire) {
        return parse(wire).orElseThrow(() -> new IllegalArgumentException("no level: " + wire));
    }

    /// The levels that mean something on an object of that kind, weakest first.
    static List<Level> of(InodeKind kind) {
        return Arrays.stream(values()).filter(level -> level.fits(kind)).toList();
    }

    /// How strong it is within its family.
    int strength() {
        return strength;
    }

    private boolean isWarehouse() {
        return this == USAGE || this == ANNOTATE;
    }
}
