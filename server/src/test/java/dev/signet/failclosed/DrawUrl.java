package dev.signet.failclosed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Draws what URLs say that are signed as a whole (embedding.md §3.2): the parameters without the client and the
/// signature. Nothing of them holds for the session alone.
final class DrawUrl {
    private static final List<String> TEAMS = List.of(Shop.VIEWERS, "North", "South");
    private static final int LIFE = 200;
    private static final long LONGEST = 36_000;

    private final Draw draw;
    private final DrawTicket tickets;

    DrawUrl(Draw draw, DrawTicket tickets) {
        this.draw = draw;
        this.tickets = tickets;
    }

    /// Any for that person.
    Claims any(Person person, Instant now) {
        Set<String> codes = new TreeSet<>();
        Map<String, Object> sent = timed(now.getEpochSecond(), codes);
        sent.put(":nonce", draw.once());
        sent.put(":mode", draw.oneIn(40) ? "view" : "userbacked");
        if (sent.containsValue("view")) codes.add("EINVAL");
        sent.put(":external_user_id", person.address);
        sent.put(":email", draw.oneIn(3) ? Person.otherwiseSpelled(person.address) : person.address);
        if (draw.oneIn(40)) spoilAddress(sent, codes);
        List<String> teams = teams(sent, codes);
        Map<String, String> attributes = attributes();
        attributes.forEach((name, value) -> sent.put(":ua_" + name, value));
        if (draw.oneIn(4)) sent.put(":ua_Nope", "East");
        if (draw.oneIn(2)) sent.put(":account_type", draw.of(DrawTicket.ACCOUNT_TYPES));
        if (draw.oneIn(30)) {
            sent.put(":account_type", "Admin");
            codes.add("EACCES");
        }
        if (!person.isActive()) codes.add("ENOENT");
        return new Claims(sent, Optional.of(teams), attributes, Terms.NONE, codes);
    }

    private Map<String, Object> timed(long at, Set<String> codes) {
        long signed = at - draw.below(3);
        long length = 3L + draw.below(LIFE);
        switch (draw.below(12)) {
            case 0 -> signed = at - length;
            case 1 -> signed = at + DrawTicket.SKEW + 1;
            case 2 -> length = LONGEST + 1;
            case 3 -> length = 0;
            default -> {
                // as most hosts do
            }
        }
        boolean timely = signed <= at + DrawTicket.SKEW && signed + length > at;
        if (!timely || length > LONGEST || length < 1) codes.add("EINVAL");
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put(":time", draw.oneIn(4) ? signed + ".75" : String.valueOf(signed));
        sent.put(":session_length", String.valueOf(length));
        sent.put("exp", signed + length);
        return sent;
    }

    private void spoilAddress(Map<String, Object> sent, Set<String> codes) {
        boolean internal = draw.oneIn(2);
        sent.put(":email", internal ? "admin@example.com" : draw.of(DrawTicket.NO_ADDRESSES));
        codes.add(internal ? "EACCES" : "EINVAL");
    }

    private List<String> teams(Map<String, Object> sent, Set<String> codes) {
        List<String> teams = new ArrayList<>(draw.someOf(TEAMS, TEAMS.size()));
        if (!draw.oneIn(8) && !teams.contains(Shop.VIEWERS)) teams.add(Shop.VIEWERS);
        List<String> said = new ArrayList<>(teams);
        if (draw.oneIn(20)) {
            said.add("Nobody");
            codes.add("EINVAL");
        }
        sent.put(":external_user_team", String.join(",", said));
        if (draw.oneIn(30)) {
            sent.remove(":external_user_team");
            codes.add("EACCES");
            codes.add("EINVAL");
        }
        return teams;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        if (!draw.oneIn(4)) attributes.put("Region", tickets.region());
        if (!draw.oneIn(3)) attributes.put("Regions", tickets.regions());
        if (draw.oneIn(3)) attributes.put("Tier", tickets.tier());
        return attributes;
    }
}
