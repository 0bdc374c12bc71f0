package dev.signet.access;

import java.util.Optional;

/// A file of the tree as one member sees it: where it lies, what is told of it, and the strongest level the
/// member has there (rest-api.md §3.3).
public record FileView(
        VisibleObjects.Placed placed, Optional<String> description, Member.Stamp updated, Level permission) {

    /// The node.
    public Inode inode() {
        return placed.inode();
    }

    /// Whether it is a member's own folder: it stays at the top, and is never archived.
    public boolean isHome() {
        return inode().kind() == InodeKind.FOLDER && placed.parent().isEmpty();
    }

    /// Whether it is archived.
    public boolean isArchived() {
        return placed.archivedAt().isPresent();
    }
}
