package dev.signet.query.plan;

import java.util.Map;
import java.util.Set;

/// Who looks: what formulas and row guards may know of a person. Put into a plan as constants, so that two viewers who
/// see different rows also ask different questions.
public record Viewer(String email, Set<String> teams, Map<String, String> attributes) {
    public Viewer {
        teams = Set.copyOf(teams);
        attributes = Map.copyOf(attributes);
    }
}
