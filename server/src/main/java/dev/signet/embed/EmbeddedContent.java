package dev.signet.embed;

import java.util.Optional;

/// What is embedded: how, by which path if by one, and the content.
public record EmbeddedContent(EmbedKind kind, Optional<EmbedId> path, EmbedTarget target) {}
