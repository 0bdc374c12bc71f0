package dev.signet.failclosed;

import dev.signet.failclosed.Oracle.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Draws claims and choices from a seed.
final class Draw {
    private static final List<String> TEAMS = List.of(Shop.VIEWERS, "North", "South", "Ops \"x\", 'y'");
    private static final List<String> ODD =
            List.of("", "Nowhere", "WEST", "West\u00a0", "We\u0301st", "' or 1=1 --", "x".repeat(3_000), "*", "<null>");
    private static final List<String> SEVERAL =
            List.of("West", "West,East", "", ",", "%,west", "O'Neil \"x\",نص", "East,,West", "Ünï😀,null", "est,Wes");
    private static final List<String> ACCOUNT_TYPES = List.of("View", "Act", "Analyze", "Build", "Lite", "viewer");
    private static final long SKEW = 60;
    private static final long LONGEST = 2_592_000;

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int most) {
        return random.nextInt(most);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// At least one of them, in any order.
    <T> List<T> someOf(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(Math.min(most, shuffled.size())));
    }

    /// A ticket that says everything of somebody, and nothing wrong.
    Claims whole(Person person, Instant now) {
        Map<String, Object> sent = timed(now, Host.HOUR, new TreeSet<>());
        sent.put("sub", person.address);
        List<String> teams = List.copyOf(someOf(TEAMS, TEAMS.size()));
        Map<String, String> attributes = Map.of("Region", region(), "Regions", of(SEVERAL), "Tier", of(Rows.TIERS));
        sent.put("teams", teams);
        sent.put("user_attributes", attributes);
        return new Claims(sent, Optional.of(teams), attributes, Set.of(), Set.of());
    }

    /// Any ticket for that person.
    Claims any(Person person, Instant now) {
        Set<String> early = new TreeSet<>();
        Set<String> late = new TreeSet<>();
        Map<String, Object> sent = timed(now, 1 + random.nextInt(200), early);
        sent.put("sub", oneIn(3) ? Person.otherwiseSpelled(person.address) : person.address);
        if (oneIn(25)) spoilSubject(sent, early, late);
        Optional<List<String>> teams = teams(person, sent, late);
        Map<String, String> attributes = attributes(sent);
        accountType(sent, late);
        if (oneIn(3)) sent.put("first_name", of(List.of("Zoë", "a\"b", "' --")));
        if (oneIn(3)) sent.put("last_name", of(List.of("O'Neil", "<b>")));
        if (oneIn(4)) sent.put("scope", List.of("admin"));
        if (oneIn(4)) sent.put("users", Map.of("Region", "East"));
        if (!person.isActive()) late.add("ENOENT");
        return new Claims(sent, teams, attributes, early, late);
    }

    private Map<String, Object> timed(Instant now, long life, Set<String> early) {
        long at = now.getEpochSecond();
        long issued = at;
        long ends = at + life;
        switch (early.isEmpty() && life < Host.HOUR ? random.nextInt(24) : 0) {
            case 1 -> ends = at;
            case 2 -> ends = at - 1 - random.nextInt(1_000);
            case 3 -> issued = at + SKEW + 1 + random.nextInt(1_000);
            case 4 -> ends = at + LONGEST + 1;
            default -> issued = at - random.nextInt(3) + (oneIn(6) ? SKEW - 2 : 0);
        }
        if (issued > at + SKEW || ends <= at || ends <= issued || ends - issued > LONGEST) early.add("EINVAL");
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("jti", new UUID(random.nextLong(), random.nextLong()).toString());
        sent.put("iat", issued);
        sent.put("exp", oneIn(5) ? (Object) (ends + 0.25) : (Object) ends);
        return sent;
    }

    private void spoilSubject(Map<String, Object> sent, Set<String> early, Set<String> late) {
        if (oneIn(2)) {
            sent.put("sub", of(List.of("no address", "a b@host.example", "@host.example", "a@-host.example", "")));
            early.add("EINVAL");
        } else {
            sent.put("sub", "admin@example.com");
            late.add("EACCES");
            sent.put("account_type", "View");
        }
    }

    private Optional<List<String>> teams(Person person, Map<String, Object> sent, Set<String> late) {
        switch (random.nextInt(10)) {
            case 0 -> {
                if (!person.isKnown()) late.add("EACCES");
                if (oneIn(2)) sent.put("teams", null);
                return Optional.empty();
            }
            case 1 -> {
                sent.put("teams", List.of(Shop.VIEWERS, of(List.of("Nobody", "viewers", "North ", "%", ""))));
                late.add("EINVAL");
                return Optional.empty();
            }
            case 2 -> {
                sent.put("teams", List.of());
                return Optional.of(List.of());
            }
            default -> {
                List<String> teams = new ArrayList<>(someOf(TEAMS, TEAMS.size()));
                if (!oneIn(4) && !teams.contains(Shop.VIEWERS)) teams.add(Shop.VIEWERS);
                sent.put("teams", teams);
                return Optional.of(teams);
            }
        }
    }

    private Map<String, String> attributes(Map<String, Object> sent) {
        Map<String, Object> said = new HashMap<>();
        if (!oneIn(5)) said.put("Region", oneIn(10) ? null : region());
        if (!oneIn(3)) said.put("Regions", oneIn(10) ? null : of(SEVERAL));
        if (oneIn(3)) said.put("Tier", oneIn(5) ? null : of(List.of("basic", "gold", "platinum", "none")));
        if (oneIn(4)) said.put(of(List.of("region", "Region ", "REGION", "Nope", "CurrentUserEmail")), "East");
        if (said.isEmpty() && oneIn(2)) sent.put("user_attributes", null);
        if (!said.isEmpty() || oneIn(2)) sent.put("user_attributes", said);
        return said.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .filter(each -> List.of("Region", "Regions", "Tier").contains(each.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toString()));
    }

    private void accountType(Map<String, Object> sent, Set<String> late) {
        switch (random.nextInt(20)) {
            case 0 -> {
                sent.put("account_type", "Nonsense");
                late.add("EINVAL");
            }
            case 1 -> {
                sent.put("account_type", "Admin");
                late.add("EACCES");
            }
            case 2 -> sent.put("account_type", null);
            case 3, 4, 5 -> {
                // not said
            }
            default -> sent.put("account_type", of(ACCOUNT_TYPES));
        }
    }

    private String region() {
        return oneIn(6) ? of(ODD) : of(Rows.REGIONS);
    }

    /// What is chosen, and the texts that choose it.
    record Chosen(Choice choice, Map<String, String> variables) {}

    Chosen choice() {
        Map<String, String> variables = new HashMap<>();
        Optional<Set<String>> products = list("Product", Rows.PRODUCTS, variables);
        Optional<Set<String>> regions = list("Region", Rows.REGIONS, variables);
        Optional<String> hidden = oneIn(8) ? Optional.of(of(Rows.PRODUCTS)) : Optional.empty();
        hidden.ifPresent(product -> variables.put("Hidden", Browser.encoded(product)));
        Optional<LocalDate> from = day();
        Optional<LocalDate> to = day();
        if (from.isPresent() || to.isPresent()) {
            variables.put("Days", "min:" + text(from) + ",max:" + text(to));
        }
        if (oneIn(6)) variables.put(of(List.of("user_attributes", ":ua_Region", "teams", "utm")), "East");
        return new Chosen(new Choice(products, regions, from, to, hidden), variables);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private Optional<LocalDate> day() {
        return oneIn(4) ? Optional.of(Rows.FIRST_DAY.plusDays(random.nextInt(Rows.DAYS))) : Optional.empty();
    }

    private Optional<Set<String>> list(String control, List<String> values, Map<String, String> variables) {
        if (!oneIn(3)) return Optional.empty();
        List<String> chosen = new ArrayList<>(someOf(values, 4));
        if (oneIn(4)) chosen.add("' or 1=1 --");
        String texts = chosen.stream().map(Browser::encoded).collect(Collectors.joining(","));
        variables.put(control, oneIn(5) ? texts + ",:null" : texts);
        if (variables.get(control).endsWith(":null")) chosen.add(Rows.NULL);
        return Optional.of(Set.copyOf(chosen));
    }
}
