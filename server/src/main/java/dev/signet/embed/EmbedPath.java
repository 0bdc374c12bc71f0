package dev.signet.embed;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.time.Instant;

/// An address of content that stays the same (embedding.md §3.1, §4). It remembers who owns it, and works while they
/// are active.
public record EmbedPath(
        OrganizationId organization,
        EmbedId id,
        Audience audience,
        EmbedTarget target,
        MemberId owner,
        Instant createdAt) {

    /// For whom.
    public enum Audience {
        /// For viewers whose host signs the whole URL.
        SECURE,
        /// For everybody.
        PUBLIC
    }
}
