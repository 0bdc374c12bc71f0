package dev.signet.base;

/// One thing that is wrong with one field, and how to mend it.
///
/// `field` is the path of the field (`name`, `scopes[1]`, `spec.pages[0].id`), empty for the whole input; `message` is
/// a
/// sentence that does not repeat a secret value.
public record Violation(String field, String message) {}
