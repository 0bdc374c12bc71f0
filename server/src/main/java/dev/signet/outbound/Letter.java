package dev.signet.outbound;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// What a mail says, in order: paragraphs and links. The same words make its plain text and its HTML.
///
/// The HTML loads nothing and says nothing to anybody: no images, no styles from elsewhere, no tracking. All text is
/// escaped.
public record Letter(List<Part> parts) {

    /// Copies what it is given.
    public Letter {
        parts = List.copyOf(parts);
    }

    /// A letter of these parts.
    public static Letter of(Part... parts) {
        return new Letter(List.of(parts));
    }

    /// A part of a letter.
    public sealed interface Part {

        /// Words.
        record Paragraph(String text) implements Part {}

        /// An address to open, under a label; the address itself is shown too.
        record Link(String label, URI url) implements Part {}
    }

    /// As plain text.
    public String text() {
        return parts.stream().map(Letter::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /// As an HTML page.
    public String html() {
        return parts.stream()
                .map(Letter::html)
                .collect(Collectors.joining(
                        "\n",
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"></head>"
                                + "<body style=\"font-family:sans-serif;line-height:1.5\">\n",
                        "\n</body></html>\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Paragraph(String text) -> new Prose(text).line();
            case Part.Link(String label, URI url) -> new Prose(label).line() + ":\n" + url.toASCIIString();
        };
    }

    private static String html(Part part) {
        return switch (part) {
            case Part.Paragraph(String text) -> "<p>" + new Prose(text).escaped() + "</p>";
            case Part.Link(String label, URI url) -> {
                String address = new Prose(url.toASCIIString()).escaped();
                yield "<p><a href=\"" + address + "\">" + new Prose(label).escaped() + "</a><br>" + address + "</p>";
            }
        };
    }
}
