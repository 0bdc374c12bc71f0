package dev.signet.failclosed;

import dev.signet.failclosed.DrawChoice.Chosen;
import dev.signet.failclosed.Oracle.Choice;
import dev.signet.failclosed.Oracle.Eyes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws what a ticket says of its session alone.
final class DrawTerms {
    private static final List<String> ATTRIBUTES = List.of("Regions", "Regions", "Region", "Tier");

    private final Draw draw;
    private final DrawChoice choices;

    DrawTerms(Draw draw, DrawChoice choices) {
        this.draw = draw;
        this.choices = choices;
    }

    /// Terms for somebody of whom that is known, put into what is sent.
    Terms any(Eyes eyes, Map<String, Object> sent) {
        Optional<Set<String>> teams = draw.oneIn(3) ? Optional.of(teams(sent)) : Optional.empty();
        Map<String, String> attributes = draw.oneIn(4) ? attributes(eyes) : Map.of();
        if (!attributes.isEmpty() || draw.oneIn(20)) sent.put("session_attributes", attributes);
        Chosen locks = draw.oneIn(4) ? choices.locks() : new Chosen(Choice.NONE, Map.of());
        Map<String, String> controls = new HashMap<>(locks.variables());
        boolean fit = !draw.oneIn(40);
        if (!fit) controls.putAll(draw.of(List.of(Map.of("Prodct", "Tea"), Map.of("Region", ""), Map.of("Days", "x"))));
        if (!controls.isEmpty() || draw.oneIn(20)) sent.put("controls", controls);
        return new Terms(teams, attributes, locks.choice(), fit);
    }

    private Set<String> teams(Map<String, Object> sent) {
        List<String> teams = new ArrayList<>(draw.someOf(DrawTicket.TEAMS, DrawTicket.TEAMS.size()));
        if (!draw.oneIn(4)) teams.add(Shop.VIEWERS);
        if (draw.oneIn(4)) teams.add("Nobody");
        if (draw.oneIn(10)) teams.clear();
        sent.put("session_teams", teams);
        return Set.copyOf(teams);
    }

    /// Mostly a part of what they have.
    private Map<String, String> attributes(Eyes eyes) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : draw.someOf(ATTRIBUTES, 2)) {
            List<String> parts = eyes.attribute(name).map(Eyes::parts).orElse(Set.of()).stream()
                    .sorted()
                    .toList();
            if (parts.isEmpty() || draw.oneIn(10)) {
                if (draw.oneIn(3)) attributes.put(name, draw.of(List.of("West", "East", "gold", "", "West,East", "*")));
            } else {
                attributes.put(name, String.join(",", draw.someOf(parts, Math.max(1, parts.size() - 1))));
            }
        }
        if (draw.oneIn(40)) attributes.put("Nope", "East");
        return attributes;
    }
}
