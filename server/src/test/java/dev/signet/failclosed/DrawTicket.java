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
import java.util.stream.Collectors;

/// Draws what tickets say, and by which codes they are to be refused.
final class DrawTicket {
    static final List<String> TEAMS = List.of(Shop.VIEWERS, "North", "South", "Ops \"x\", 'y'");
    static final List<String> NO_TEAMS = List.of("Nobody", "viewers", "North ", "%", "");
    static final List<String> NO_ADDRESSES =
            List.of("no address", "a b@host.example", "@host.example", "a@-host.example", "");
    static final List<String> ACCOUNT_TYPES = List.of("View", "Act", "Analyze", "Build", "Lite", "viewer");
    static final long SKEW = 60;
    private static final List<String> ODD =
            List.of("", "Nowhere", "WEST", "West\u00a0", "We\u0301st", "' or 1=1 --", "x".repeat(3_000), "*", "<null>");
    private static final List<String> SEVERAL =
            List.of("West", "West,East", "", ",", "%,west", "O'Neil \"x\",نص", "East,,West", "Ünï😀,null", "est,Wes");
    private static final List<String> KNOWN = List.of("Region", "Regions", "Tier");
    private static final int LIFE = 200;
    private static final long LONGEST = 2_592_000;

    private final Draw draw;
    private final DrawTerms terms;

    DrawTicket(Draw draw, DrawTerms terms) {
        this.draw = draw;
        this.terms = terms;
    }

    /// A ticket that says everything of somebody, and nothing wrong.
    Claims whole(Person person, Instant now) {
        Map<String, Object> sent = timed(now.getEpochSecond(), now.getEpochSecond() + Host.HOUR);
        sent.put("sub", person.address);
        List<String> teams = List.copyOf(draw.someOf(TEAMS, TEAMS.size()));
        Map<String, String> attributes =
                Map.of("Region", region(), "Regions", draw.of(SEVERAL), "Tier", draw.of(Rows.TIERS));
        sent.put("teams", teams);
        sent.put("user_attributes", attributes);
        return new Claims(sent, Optional.of(teams), attributes, Terms.NONE, Set.of());
    }

    /// Any ticket for that person.
    Claims any(Person person, Instant now) {
        Set<String> codes = new TreeSet<>();
        Map<String, Object> sent = timed(now, codes);
        sent.put("sub", draw.oneIn(3) ? Person.otherwiseSpelled(person.address) : person.address);
        if (draw.oneIn(40)) spoilSubject(sent, codes);
        Optional<List<String>> teams = teams(person, sent, codes);
        Map<String, String> attributes = attributes(sent);
        accountType(sent, codes);
        if (draw.oneIn(3)) sent.put("first_name", draw.of(List.of("Zoë", "a\"b", "' --")));
        if (draw.oneIn(3)) sent.put("last_name", draw.of(List.of("O'Neil", "<b>")));
        if (draw.oneIn(4)) sent.put("scope", List.of("admin"));
        if (draw.oneIn(4)) sent.put("users", Map.of("Region", "East"));
        if (!person.isActive()) codes.add("ENOENT");
        Oracle.Eyes eyes = person.toldOf(teams, attributes);
        Terms session = terms.any(eyes, sent);
        if (eyes.narrowed(session).isEmpty()) codes.add("EACCES");
        return new Claims(sent, teams, attributes, session, codes);
    }

    private Map<String, Object> timed(Instant now, Set<String> codes) {
        long at = now.getEpochSecond();
        long ends = at + 1 + draw.below(LIFE);
        long issued = at - draw.below(3) + (draw.oneIn(6) ? SKEW - 2 : 0);
        switch (draw.below(36)) {
            case 1 -> ends = at;
            case 2 -> ends = at - 1 - draw.below(1_000);
            case 3 -> issued = at + SKEW + 1 + draw.below(1_000);
            case 4 -> ends = at + LONGEST + SKEW + 1;
            default -> {
                // as most hosts do
            }
        }
        if (issued > at + SKEW || ends <= at || ends <= issued || ends - issued > LONGEST) codes.add("EINVAL");
        return timed(issued, ends);
    }

    private Map<String, Object> timed(long issued, long ends) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("jti", draw.once());
        sent.put("iat", issued);
        sent.put("exp", draw.oneIn(5) ? (Object) (ends + 0.25) : (Object) ends);
        return sent;
    }

    private void spoilSubject(Map<String, Object> sent, Set<String> codes) {
        if (draw.oneIn(2)) {
            sent.put("sub", draw.of(NO_ADDRESSES));
            codes.add("EINVAL");
        } else {
            sent.put("sub", "admin@example.com");
            codes.add("EACCES");
            sent.put("account_type", "View");
        }
    }

    private Optional<List<String>> teams(Person person, Map<String, Object> sent, Set<String> codes) {
        int way = draw.below(20);
        if (way < 2) {
            if (!person.isKnown()) codes.add("EACCES");
            if (draw.oneIn(2)) sent.put("teams", null);
            return Optional.empty();
        }
        if (way == 2) {
            sent.put("teams", List.of(Shop.VIEWERS, draw.of(NO_TEAMS)));
            codes.add("EINVAL");
            return Optional.empty();
        }
        List<String> teams = new ArrayList<>();
        if (way != 3) teams.addAll(draw.someOf(TEAMS, TEAMS.size()));
        if (way != 3 && !draw.oneIn(person.isKnown() ? 3 : 8) && !teams.contains(Shop.VIEWERS)) teams.add(Shop.VIEWERS);
        sent.put("teams", teams);
        return Optional.of(teams);
    }

    private Map<String, String> attributes(Map<String, Object> sent) {
        Map<String, Object> said = new HashMap<>();
        if (!draw.oneIn(5)) said.put("Region", draw.oneIn(10) ? null : region());
        if (!draw.oneIn(3)) said.put("Regions", draw.oneIn(10) ? null : draw.of(SEVERAL));
        if (draw.oneIn(3)) said.put("Tier", draw.oneIn(5) ? null : tier());
        if (draw.oneIn(4))
            said.put(draw.of(List.of("region", "Region ", "REGION", "Nope", "CurrentUserEmail")), "East");
        if (said.isEmpty() && draw.oneIn(2)) sent.put("user_attributes", null);
        if (!said.isEmpty() || draw.oneIn(2)) sent.put("user_attributes", said);
        return said.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .filter(each -> KNOWN.contains(each.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toString()));
    }

    private void accountType(Map<String, Object> sent, Set<String> codes) {
        switch (draw.below(30)) {
            case 0 -> {
                sent.put("account_type", "Nonsense");
                codes.add("EINVAL");
            }
            case 1 -> {
                sent.put("account_type", "Admin");
                codes.add("EACCES");
            }
            case 2 -> sent.put("account_type", null);
            case 3, 4, 5 -> {
                // not said
            }
            default -> sent.put("account_type", draw.of(ACCOUNT_TYPES));
        }
    }

    String region() {
        return draw.oneIn(6) ? draw.of(ODD) : draw.of(Rows.REGIONS);
    }

    String regions() {
        return draw.of(SEVERAL);
    }

    String tier() {
        return draw.of(List.of("basic", "gold", "platinum", "none"));
    }
}
