package dev.signet.access;

/// A part of a list: so many entries at most, from there on.
public record Slice(int offset, int limit) {}
