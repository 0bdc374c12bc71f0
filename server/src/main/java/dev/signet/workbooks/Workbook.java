package dev.signet.workbooks;

import dev.signet.access.Member;
import dev.signet.access.VisibleObjects;
import dev.signet.base.Base62;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import java.util.List;
import java.util.Optional;

/// A workbook without its document: what lists show (rest-api.md §3.5).
public record Workbook(
        VisibleObjects.Placed placed,
        Optional<String> description,
        Versions versions,
        List<TaggedVersion> tags,
        Member.Stamp updated) {

    /// Copies what it is given.
    public Workbook {
        tags = List.copyOf(tags);
    }

    /// The newest version, and the published one if any ever was.
    public record Versions(int latest, Optional<Integer> published) {}

    /// Its id, the same as that of its node in the tree.
    public InodeId id() {
        return placed.inode().id();
    }

    /// The id as it stands in URLs.
    public String urlId() {
        return Base62.of(id().value());
    }

    /// Its name.
    public String name() {
        return placed.inode().name();
    }

    /// Who owns it.
    public MemberId owner() {
        return placed.inode().owner();
    }

    /// The folder or workspace it lies in.
    public Optional<InodeId> folder() {
        return placed.parent();
    }

    /// The names of all it lies in, joined by `/`.
    public String path() {
        return placed.path();
    }

    /// Who created it, and when.
    public Member.Stamp created() {
        return placed.created();
    }

    /// Whether it is archived.
    public boolean isArchived() {
        return placed.archivedAt().isPresent();
    }

    /// The newest version.
    public int latestVersion() {
        return versions.latest();
    }

    /// The published version.
    public Optional<Integer> publishedVersion() {
        return versions.published();
    }

    /// The version that a tag of exactly that name points at.
    public Optional<Integer> taggedVersion(TagName tag) {
        return tags.stream()
                .filter(each -> each.name().equals(tag))
                .map(TaggedVersion::version)
                .findFirst();
    }
}
