package dev.signet.access;

import java.util.Optional;

/// A fact about people that formulas and row guards can ask for by name (embedding.md §1.7, rest-api.md
/// §3.12).
///
/// Names are unique, letter for letter. The default holds for everybody who has no value of their own;
/// without one they have none.
public record UserAttribute(
        UserAttributeId id, String name, String description, Optional<String> defaultValue, Member.Stamp created) {}
