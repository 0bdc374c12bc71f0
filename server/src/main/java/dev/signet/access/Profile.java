package dev.signet.access;

import java.util.Map;
import java.util.Set;

/// What formulas and row guards may know of a member: their address, the names of their teams, and their
/// attributes, each resolved to the one value that holds for them. An attribute without a value is not in it.
public record Profile(String email, Set<String> teams, Map<String, String> attributes) {

    /// Copies what it is given.
    public Profile {
        teams = Set.copyOf(teams);
        attributes = Map.copyOf(attributes);
    }
}
