package dev.signet.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came out of a benchmark, how it was got, and how it compares with what we aim at.
record Report(Origin origin, List<Table> tables, List<Aim> aims, List<String> notes) {

    /// Copies what it is given.
    Report {
        tables = List.copyOf(tables);
        aims = List.copyOf(aims);
        notes = List.copyOf(notes);
    }

    /// One with one table.
    Report(Origin origin, Table table, List<Aim> aims, List<String> notes) {
        this(origin, List.of(table), aims, notes);
    }

    /// What one of several measurements of a benchmark says.
    record Part(Table table, List<Aim> aims, List<String> notes) {}

    /// All that they say, in that order.
    static Report of(Origin origin, List<Part> parts) {
        return new Report(
                origin,
                parts.stream().map(Part::table).toList(),
                parts.stream().flatMap(part -> part.aims().stream()).toList(),
                parts.stream().flatMap(part -> part.notes().stream()).toList());
    }

    /// The command that reproduces the figures, and the machine they were taken on.
    record Origin(String command, Machine machine) {}

    /// The same with more notes.
    Report with(List<String> more) {
        return new Report(
                origin,
                tables,
                aims,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /// For a terminal.
    String text() {
        return "\n" + tables(Table::text)
                + lines("", aims.stream().map(Aim::told).toList())
                + lines("", notes)
                + origin.machine().told() + "\n";
    }

    /// For the documentation.
    String markdown() {
        return tables(Table::markdown)
                + lines("- ", aims.stream().map(aim -> "**" + aim.told() + "**").toList())
                + lines("- ", notes)
                + "- Machine: " + origin.machine().told() + "\n"
                + "- Reproduce with `" + origin.command() + "`\n";
    }

    private String tables(Function<Table, String> written) {
        return tables.stream().map(table -> written.apply(table) + "\n\n").collect(Collectors.joining());
    }

    private static String lines(String bullet, List<String> all) {
        return all.stream().map(line -> bullet + line + "\n").collect(Collectors.joining());
    }
}
