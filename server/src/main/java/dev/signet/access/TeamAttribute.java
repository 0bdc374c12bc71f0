package dev.signet.access;

/// An attribute of which a team has a value.
public record TeamAttribute(UserAttributeId attribute, String name, String value, int priority) {}
