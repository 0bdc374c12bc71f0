package dev.signet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Figures in rows under a head; the first column is text, the others are figures.
record Table(List<String> head, List<List<String>> rows) {

    /// Refuses rows of another width than the head's.
    Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        int width = head.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) throw new IllegalArgumentException("ragged");
    }

    /// In columns, for a terminal.
    String text() {
        List<List<String>> lines = new ArrayList<>(List.of(head));
        lines.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining("\n"));
    }

    /// As a table of Markdown.
    String markdown() {
        String rule = "|---|" + "---:|".repeat(head.size() - 1);
        return row(head) + "\n" + rule + "\n" + rows.stream().map(Table::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String gap = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? cells.get(column) + gap : "   " + gap + cells.get(column));
        }
        return line.toString().stripTrailing();
    }
}
