package dev.signet.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came out of a benchmark, how it was got, and how it compares with what we aim at.
record Report(Origin origin, Table table, List<Aim> aims, List<String> notes) {

    /// Copies what it is given.
    Report {
        aims = List.copyOf(aims);
        notes = List.copyOf(notes);
    }

    /// The command that reproduces the figures, and the machine they were taken on.
    record Origin(String command, Machine machine) {}

    /// The same with more notes.
    Report with(List<String> more) {
        return new Report(
                origin,
                table,
                aims,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /// For a terminal.
    String text() {
        return "\n" + table.text() + "\n\n"
                + lines("", aims.stream().map(Aim::told).toList())
                + lines("", notes)
                + origin.machine().told() + "\n";
    }

    /// For the documentation.
    String markdown() {
        return table.markdown() + "\n\n"
                + lines("- ", aims.stream().map(aim -> "**" + aim.told() + "**").toList())
                + lines("- ", notes)
                + "- Machine: " + origin.machine().told() + "\n"
                + "- Reproduce with `" + origin.command() + "`\n";
    }

    private static String lines(String bullet, List<String> all) {
        return all.stream().map(line -> bullet + line + "\n").collect(Collectors.joining());
    }
}
