package dev.signet.failclosed;

import dev.signet.failclosed.Rows.Sale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rows an element may give, worked out in plain Java over the raw rows. Nothing of the product decides here.
final class Oracle {
    /// The elements a workbook of the shop shows, page by page.
    static final Map<String, List<String>> PAGES = Map.of(
            "Sales", List.of("Product choices", "Region choices", "Days", "Sales", "By product"),
            "Totals", List.of("Total", "By region", "Shifts"),
            "More", List.of("Mail", "Offers", "Areas", "Prices", "Priced"));

    /// What is there and shown to nobody, but to those who look at a version that was tagged when it was shown.
    static final List<String> HIDDEN = List.of("Unseen", "Hidden choices");

    private static final Set<String> UNSORTED =
            Set.of("By product", "By region", "Product choices", "Region choices", "Hidden choices", "Unseen");
    private static final Set<String> NARROWED = Set.of("Sales", "By product", "Total", "Unseen");

    private final List<Sale> sales = Rows.sales();

    /// A viewer as the server should know them: address as first spelled, teams, own values of attributes.
    record Eyes(String address, Set<String> teams, Map<String, String> attributes) {

        /// Their own value, else their team's, else the default.
        Optional<String> attribute(String name) {
            if (attributes.containsKey(name)) return Optional.ofNullable(attributes.get(name));
            if (!name.equals("Tier")) return Optional.empty();
            return Optional.of(teams.contains("South") ? "gold" : "basic");
        }

        /// What a session lets be known of them by these terms; empty when the terms say what is no part of the truth.
        /// Whichever team gave a value of theirs, it stays.
        Optional<Eyes> narrowed(Terms terms) {
            Map<String, String> values = new HashMap<>(attributes);
            attribute("Tier").ifPresent(tier -> values.put("Tier", tier));
            boolean parts = terms.attributes().entrySet().stream()
                    .allMatch(each -> attribute(each.getKey())
                            .filter(whole -> parts(whole).containsAll(parts(each.getValue())))
                            .isPresent());
            values.putAll(terms.attributes());
            return parts ? Optional.of(new Eyes(address, terms.of(teams), Map.copyOf(values))) : Optional.empty();
        }

        /// What stands between the commas, without the space around it.
        static Set<String> parts(String value) {
            return Stream.of(value.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        }
    }

    /// What is chosen in the controls that narrow the table of sales.
    record Choice(
            Optional<Set<String>> products,
            Optional<Set<String>> regions,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> hidden) {
        static final Choice NONE =
                new Choice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// The same where these are locked: each lock stands in place of what is chosen in its control.
        Choice under(Choice locks) {
            boolean days = locks.from.isPresent() || locks.to.isPresent();
            return new Choice(
                    locks.products.or(() -> products),
                    locks.regions.or(() -> regions),
                    days ? locks.from : from,
                    days ? locks.to : to,
                    locks.hidden.or(() -> hidden));
        }

        boolean lets(Sale sale) {
            return products.filter(some -> !some.contains(sale.product())).isEmpty()
                    && regions.filter(some -> !some.contains(sale.region())).isEmpty()
                    && from.filter(sale.day()::isBefore).isEmpty()
                    && to.filter(sale.day()::isAfter).isEmpty()
                    && hidden.filter(one -> !one.equals(sale.product())).isEmpty();
        }
    }

    /// Whether these are the rows that element may give: in its order, where it has one.
    static boolean same(String element, List<List<String>> rows, List<List<String>> expected) {
        return UNSORTED.contains(element) ? sorted(rows).equals(sorted(expected)) : rows.equals(expected);
    }

    private static List<String> sorted(List<List<String>> rows) {
        return rows.stream().map(Object::toString).sorted().toList();
    }

    /// Whether what is chosen makes a difference there.
    static boolean isNarrowed(String element) {
        return NARROWED.contains(element);
    }

    /// The rows of that element, where nothing is locked.
    List<List<String>> rows(String element, Eyes eyes, Choice choice) {
        return rows(element, eyes, choice, Choice.NONE);
    }

    /// The rows of that element. Lists offer what the locks let through, whatever else is chosen.
    List<List<String>> rows(String element, Eyes eyes, Choice chosen, Choice locks) {
        Choice choice = chosen.under(locks);
        return switch (element) {
            case "Sales" ->
                table(narrowed(eyes, choice)
                        .sorted(Comparator.comparingLong(Sale::amount).reversed()));
            case "By product" -> sums(narrowed(eyes, choice));
            case "Total" -> List.of(List.of(total(narrowed(eyes, choice).toList())));
            case "By region" -> counts(visible(eyes));
            case "Unseen" -> cells(narrowed(eyes, choice).map(sale -> List.of(String.valueOf(sale.amount()))));
            case "Product choices", "Hidden choices" ->
                distinct(narrowed(eyes, locks).map(Sale::product));
            case "Region choices" -> distinct(narrowed(eyes, locks).map(Sale::region));
            case "Days" -> List.of();
            case "Priced" -> priced(visible(eyes).toList());
            default -> other(element, eyes);
        };
    }

    private static List<List<String>> other(String element, Eyes eyes) {
        return switch (element) {
            case "Shifts" ->
                cells(Rows.shifts().stream()
                        .filter(row ->
                                Rows.TEAMS.contains(row.team()) && eyes.teams().contains(row.team()))
                        .sorted(Comparator.comparing(Rows.Shift::person))
                        .map(row -> List.of(row.team(), row.person())));
            case "Mail" ->
                cells(Rows.letters().stream()
                        .filter(row -> row.address().equals(eyes.address()))
                        .sorted(Comparator.comparing(Rows.Letter::note))
                        .map(row -> List.of(row.address(), row.note())));
            case "Offers" ->
                cells(Rows.offers().stream()
                        .filter(row -> eyes.attribute("Tier").equals(Optional.of(row.tier())))
                        .map(row -> List.of(row.tier(), row.text())));
            case "Areas" ->
                cells(Rows.areas().stream()
                        .filter(row -> isAmong(row.region(), eyes.attribute("Regions")))
                        .sorted(Comparator.comparing(Rows.Area::head))
                        .map(row -> List.of(row.region(), row.head())));
            case "Prices" ->
                cells(Rows.prices().stream().map(row -> List.of(row.product(), String.valueOf(row.price()))));
            default -> throw new IllegalArgumentException(element);
        };
    }

    private Stream<Sale> visible(Eyes eyes) {
        Optional<String> region = eyes.attribute("Region");
        return sales.stream()
                .filter(sale -> !Objects.equals(sale.region(), Rows.NULL))
                .filter(sale -> region.filter(sale.region()::equals).isPresent());
    }

    private Stream<Sale> narrowed(Eyes eyes, Choice choice) {
        return visible(eyes).filter(choice::lets);
    }

    private static boolean isAmong(String region, Optional<String> several) {
        return several.filter(text -> ("," + text + ",").contains("," + region + ","))
                .isPresent();
    }

    private static List<List<String>> table(Stream<Sale> rows) {
        return cells(rows.map(
                row -> List.of(row.region(), row.product(), row.day() + "T00:00", String.valueOf(row.amount()))));
    }

    private static List<List<String>> sums(Stream<Sale> rows) {
        Map<String, Long> sums =
                rows.collect(Collectors.groupingBy(Sale::product, TreeMap::new, Collectors.summingLong(Sale::amount)));
        return cells(sums.entrySet().stream().map(each -> List.of(each.getKey(), String.valueOf(each.getValue()))));
    }

    private static List<List<String>> counts(Stream<Sale> rows) {
        Map<String, Long> counts =
                rows.collect(Collectors.groupingBy(Sale::region, TreeMap::new, Collectors.counting()));
        return cells(counts.entrySet().stream().map(each -> List.of(each.getKey(), String.valueOf(each.getValue()))));
    }

    /// The sum of nothing is null.
    private static String total(List<Sale> rows) {
        return rows.isEmpty()
                ? Rows.NULL
                : String.valueOf(rows.stream().mapToLong(Sale::amount).sum());
    }

    private static List<List<String>> distinct(Stream<String> values) {
        return cells(values.distinct().map(List::of));
    }

    /// Every price, beside each sale of its product that can be seen; alone when there is none.
    private static List<List<String>> priced(List<Sale> seen) {
        List<List<String>> rows = new ArrayList<>();
        for (Rows.Price price : Rows.prices()) {
            List<List<String>> beside = cells(seen.stream()
                    .filter(sale -> sale.product().equals(price.product()))
                    .sorted(Comparator.comparingLong(Sale::amount))
                    .map(sale -> List.of(String.valueOf(price.price()), String.valueOf(sale.amount()))));
            rows.addAll(beside.isEmpty() ? List.of(List.of(String.valueOf(price.price()), Rows.NULL)) : beside);
        }
        return rows;
    }

    private static List<List<String>> cells(Stream<List<String>> rows) {
        return rows.toList();
    }
}
