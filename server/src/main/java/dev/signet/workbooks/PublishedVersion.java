package dev.signet.workbooks;

import dev.signet.access.Member;
import java.util.List;

/// A version that viewers were shown once, who showed it first, and the tags that point at it (rest-api.md §4.10).
public record PublishedVersion(int version, Member.Stamp published, List<TaggedVersion> tags) {

    /// Copies what it is given.
    public PublishedVersion {
        tags = List.copyOf(tags);
    }
}
