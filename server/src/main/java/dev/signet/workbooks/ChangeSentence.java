package dev.signet.workbooks;

import dev.signet.workbooks.Changes.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says how much changed: `2 elements changed, 1 added; 1 page removed`.
final class ChangeSentence {
    private ChangeSentence() {}

    static String of(List<String> what, List<Changes.OfPage> pages) {
        Optional<String> elements = counted(
                "element",
                kind -> pages.stream()
                        .flatMap(page -> page.elements().stream())
                        .filter(element -> element.change().equals(kind.wire()))
                        .count());
        Optional<String> ofPages = counted(
                "page",
                kind -> pages.stream()
                        .filter(page -> page.change().equals(kind.wire()))
                        .filter(page -> kind != Kind.CHANGED || !page.what().isEmpty())
                        .count());
        Optional<String> whole = what.isEmpty() ? Optional.empty() : Optional.of("the workbook itself changed");
        String sentence =
                Stream.of(elements, ofPages, whole).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return sentence.isEmpty() ? "Nothing changed" : upper(sentence);
    }

    private static Optional<String> counted(String noun, ToLongFunction<Kind> counts) {
        List<String> parts = new ArrayList<>();
        for (Kind kind : List.of(Kind.CHANGED, Kind.ADDED, Kind.REMOVED)) {
            long count = counts.applyAsLong(kind);
            if (count == 0) continue;
            String of = parts.isEmpty() ? " " + noun + (count == 1 ? " " : "s ") : " ";
            parts.add(count + of + kind.wire());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static String upper(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
