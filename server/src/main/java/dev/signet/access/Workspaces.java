package dev.signet.access;

import dev.signet.base.InodeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How workspaces are asked for.
final class Workspaces {
    /// As many namesakes as anybody wants to know of.
    static final Slice FEW = new Slice(0, 100);

    private Workspaces() {}

    /// Those of exactly that name, without regard to case.
    static FileQuery exactly(String name) {
        return named(new FileQuery.Naming.Exactly(name));
    }

    /// Those so named.
    static FileQuery named(FileQuery.Naming naming) {
        return new FileQuery(
                Set.of(InodeKind.WORKSPACE),
                naming,
                new FileQuery.Within.Anywhere(),
                Optional.empty(),
                VisibleObjects.Shelf.LIVE);
    }

    /// The ids on the page, but for that one's.
    static List<InodeId> named(Files.Page page, Inode other) {
        return page.files().stream()
                .map(file -> file.inode().id())
                .filter(id -> !id.equals(other.id()))
                .toList();
    }
}
