package dev.signet.access;

import java.util.List;

/// A part of a list, and how many entries the whole list has.
public record Part<T>(List<T> entries, long total) {

    /// Copies what it is given.
    public Part {
        entries = List.copyOf(entries);
    }
}
