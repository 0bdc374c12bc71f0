package dev.signet.failclosed;

import dev.signet.failclosed.Oracle.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws what is chosen in controls.
final class DrawChoice {
    private static final Set<String> CONTROLS = Set.of("Product", "Region", "Days", "Hidden");

    private final Draw draw;

    DrawChoice(Draw draw) {
        this.draw = draw;
    }

    /// What is chosen, and the texts that choose it.
    record Chosen(Choice choice, Map<String, String> variables) {

        /// The texts of controls alone.
        Map<String, String> controls() {
            return variables.entrySet().stream()
                    .filter(each -> CONTROLS.contains(each.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    Chosen any() {
        Map<String, String> variables = new HashMap<>();
        Optional<Set<String>> products = list("Product", Rows.PRODUCTS, variables);
        Optional<Set<String>> regions = list("Region", Rows.REGIONS, variables);
        Optional<String> hidden = draw.oneIn(8) ? Optional.of(draw.of(Rows.PRODUCTS)) : Optional.empty();
        hidden.ifPresent(product -> variables.put("Hidden", Browser.encoded(product)));
        Optional<LocalDate> from = day();
        Optional<LocalDate> to = day();
        if (from.isPresent() || to.isPresent()) {
            variables.put("Days", "min:" + text(from) + ",max:" + text(to));
        }
        if (draw.oneIn(6)) variables.put(draw.of(List.of("user_attributes", ":ua_Region", "teams", "utm")), "East");
        return new Chosen(new Choice(products, regions, from, to, hidden), variables);
    }

    /// What a ticket may lock, in the spelling of addresses; often nothing.
    Chosen locks() {
        Chosen some = any();
        return new Chosen(some.choice(), some.controls());
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private Optional<LocalDate> day() {
        return draw.oneIn(4) ? Optional.of(Rows.FIRST_DAY.plusDays(draw.below(Rows.DAYS))) : Optional.empty();
    }

    private Optional<Set<String>> list(String control, List<String> values, Map<String, String> variables) {
        if (!draw.oneIn(3)) return Optional.empty();
        List<String> chosen = new ArrayList<>(draw.someOf(values, 4));
        if (draw.oneIn(4)) chosen.add("' or 1=1 --");
        String texts = chosen.stream().map(Browser::encoded).collect(Collectors.joining(","));
        variables.put(control, draw.oneIn(5) ? texts + ",:null" : texts);
        if (variables.get(control).endsWith(":null")) chosen.add(Rows.NULL);
        return Optional.of(Set.copyOf(chosen));
    }
}
