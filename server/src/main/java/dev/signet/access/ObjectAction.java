package dev.signet.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may want to do with an object: the level they need on it, and the capability their account
/// type needs.
public enum ObjectAction {
    VIEW(Level.VIEW, Capability.VIEW_DOCUMENTS),
    EXPLORE(Level.EXPLORE, Capability.EXPLORE_DOCUMENTS),
    CREATE_INSIDE(Level.ORGANIZE, Capability.BUILD_DOCUMENTS),
    EDIT(Level.EDIT, Capability.BUILD_DOCUMENTS),
    /// Owners and those who can manage share; on a document Can edit does not suffice, see [Access].
    SHARE(Level.EDIT, Capability.SHARE_DOCUMENTS),
    USE(Level.USAGE, Capability.BUILD_DOCUMENTS),
    ANNOTATE(Level.ANNOTATE, Capability.BUILD_DOCUMENTS);

    private final Level level;
    private final Capability capability;

    ObjectAction(Level level, Capability capability) {
        this.level = level;
        this.capability = capability;
    }

    /// The name on the wire.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The action of that name on the wire.
    public static Optional<ObjectAction> parse(String wire) {
        return Arrays.stream(values())
                .filter(action -> action.wire().equals(wire))
                .findFirst();
    }

    /// The level a grant must give.
    public Level level() {
        return level;
    }

    /// What the account type must permit.
    public Capability capability() {
        return capability;
    }
}
