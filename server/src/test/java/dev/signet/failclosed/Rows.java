package dev.signet.failclosed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The raw rows of the shop, and how they are written into files. Row guards are told beside, in [Shop].
final class Rows {
    /// Regions as people write them, and as nobody should; null is a row without one.
    static final List<String> REGIONS = List.of(
            "West", "East", "west", "West ", "O'Neil \"x\"", "West,East", "Ünï😀", "%", "1' or '1'='1", "نص", "null");

    static final List<String> PRODUCTS = List.of("Tea", "Milk, \"whole\"", "Café", "a=b&c", "%41", "' --");
    static final List<String> TEAMS = List.of("North", "South");
    static final List<String> TIERS = List.of("basic", "gold", "platinum");
    static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    static final int DAYS = 90;

    /// What stands for null; empty in files.
    static final String NULL = "<null>";

    private static final int SALES = 120;
    private static final int STEP = 7;

    private Rows() {}

    /// One row of the table that is guarded by the attribute Region.
    record Sale(String region, String product, LocalDate day, long amount) {}

    /// One row of the table that is guarded by teams.
    record Shift(String team, String person) {}

    /// One row of the table that is guarded by the viewer's address.
    record Letter(String address, String note) {}

    /// One row of the table that is guarded by the attribute Tier, which has a default and values of teams.
    record Offer(String tier, String text) {}

    /// One row of the table that is guarded by several values in the attribute Regions.
    record Area(String region, String head) {}

    /// One row of the table that is open to everybody.
    record Price(String product, long price) {}

    static List<Sale> sales() {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < SALES; i++) {
            String region = i % 13 == 12 ? NULL : REGIONS.get(i % REGIONS.size());
            String product = PRODUCTS.get(i * STEP % 19 % PRODUCTS.size());
            sales.add(new Sale(region, product, FIRST_DAY.plusDays(i * STEP % DAYS), 1_000 + i * 31L));
        }
        return sales;
    }

    static List<Shift> shifts() {
        return Stream.of("North", "South", "North", "Elsewhere", "South", NULL)
                .map(team -> new Shift(team, "person of " + team + "."))
                .distinct()
                .toList();
    }

    static List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (String address : Person.REGULARS) {
            letters.add(new Letter(address, "note to " + address));
            letters.add(new Letter(Person.otherwiseSpelled(address), "not to " + address));
        }
        letters.add(new Letter("someone.else@host.example", "not yours"));
        return letters;
    }

    static List<Offer> offers() {
        return TIERS.stream().map(tier -> new Offer(tier, "offer for " + tier)).toList();
    }

    static List<Area> areas() {
        return REGIONS.stream()
                .filter(region -> !region.contains(","))
                .map(region -> new Area(region, "head of " + REGIONS.indexOf(region)))
                .toList();
    }

    static List<Price> prices() {
        return PRODUCTS.stream()
                .map(product -> new Price(product, 10L + PRODUCTS.indexOf(product)))
                .toList();
    }

    /// Each table's file.
    static Map<String, String> files() {
        return Map.of(
                "sales",
                file(
                        "region,product,day,amount",
                        sales().stream().map(row -> Stream.of(row.region(), row.product(), row.day(), row.amount()))),
                "shifts",
                file("team,person", shifts().stream().map(row -> Stream.of(row.team(), row.person()))),
                "mail",
                file("address,note", letters().stream().map(row -> Stream.of(row.address(), row.note()))),
                "offers",
                file("tier,text", offers().stream().map(row -> Stream.of(row.tier(), row.text()))),
                "areas",
                file("region,head", areas().stream().map(row -> Stream.of(row.region(), row.head()))),
                "prices",
                file("product,price", prices().stream().map(row -> Stream.of(row.product(), row.price()))));
    }

    private static String file(String head, Stream<Stream<?>> rows) {
        return head + "\n"
                + rows.map(row -> row.map(Rows::cell).collect(Collectors.joining(",")) + "\n")
                        .collect(Collectors.joining());
    }

    private static String cell(Object value) {
        String text = value.toString().replace(NULL, "");
        boolean plain = text.chars().allMatch(c -> c != ',' && c != '"' && c != '\n') && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
