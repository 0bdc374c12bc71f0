package dev.signet.embed;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.workbooks.TagName;
import java.time.Instant;
import java.util.Optional;

/// An address of content that stays the same (embedding.md §3.1, §4). It remembers who owns it, and works
/// while they are active. Everybody who knows it can guess the name of a tag, so tagged versions open only
/// where it allows tags.
public record EmbedPath(
        OrganizationId organization,
        EmbedId id,
        Audience audience,
        EmbedTarget target,
        boolean allowsTags,
        MemberId owner,
        Instant createdAt) {

    /// For whom.
    public enum Audience {
        /// For viewers whose host signs the whole URL.
        SECURE,
        /// For everybody.
        PUBLIC
    }

    /// Whether it opens what that tag points at; without a tag, what is published.
    boolean opens(Optional<TagName> tag) {
        return allowsTags || tag.isEmpty();
    }
}
