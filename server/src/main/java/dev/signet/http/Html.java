package dev.signet.http;

import dev.signet.base.Json;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of a page.
///
/// Guarantee: text and attribute values come out as what they say, never as markup, whoever wrote them.
public sealed interface Html permits Html.Text, Html.Data, Html.Style, Html.Shared, Element {

    /// Plain text.
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder page) {
            escape(text, page);
        }
    }

    /// Data for the page's own script: a `script` of type `application/json`, which browsers never execute.
    ///
    /// Guarantee: whatever the JSON holds, it does not end the element: every `<`, `>` and `&` in it is written
    /// as an escape that JSON reads back.
    record Data(String id, String json) implements Html {
        @Override
        public void writeTo(StringBuilder page) {
            page.append("<script type=\"application/json\" id=\"");
            escape(id, page);
            page.append("\">");
            escapeJson(json, page);
            page.append("</script>");
        }
    }

    /// A style sheet inside the page, for which the page's policy must name its hash.
    ///
    /// Refuses all but rules of plain words, numbers and colours: nothing in it can end the element, load a file or
    /// import another sheet.
    record Style(String css) implements Html {
        private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9 #:;{},-]*");

        /// Refuses what the type refuses.
        public Style {
            if (!PLAIN.matcher(css).matches()) throw new IllegalArgumentException("not a plain style sheet");
        }

        @Override
        public void writeTo(StringBuilder page) {
            page.append("<style>").append(css).append("</style>");
        }
    }

    /// Pieces that many pages share, written once. It is made of other pieces alone, so what they guarantee
    /// holds for it.
    final class Shared implements Html {
        private final String markup;

        private Shared(List<? extends Html> pieces) {
            StringBuilder written = new StringBuilder();
            pieces.forEach(piece -> piece.writeTo(written));
            markup = written.toString();
        }

        @Override
        public void writeTo(StringBuilder page) {
            page.append(markup);
        }
    }

    /// Appends the markup.
    void writeTo(StringBuilder page);

    /// The markup.
    default String markup() {
        StringBuilder page = new StringBuilder();
        writeTo(page);
        return page.toString();
    }

    /// Plain text.
    static Html text(String text) {
        return new Text(text);
    }

    /// The value as data for the page's own script.
    static Html data(String id, Object value) {
        return new Data(id, Json.text(value));
    }

    /// A plain style sheet.
    static Html style(String css) {
        return new Style(css);
    }

    /// The same pieces, one behind another, for many pages.
    static Html shared(List<? extends Html> pieces) {
        return new Shared(pieces);
    }

    /// An element, empty as yet.
    static Element element(String name) {
        return Element.of(name);
    }

    /// What needs no escape, which is nearly all, is appended in one piece.
    private static void escapeJson(String json, StringBuilder page) {
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            String escape = switch (json.charAt(i)) {
                case '<' -> "\\u003c";
                case '>' -> "\\u003e";
                case '&' -> "\\u0026";
                default -> "";
            };
            if (escape.isEmpty()) continue;
            page.append(json, from, i).append(escape);
            from = i + 1;
        }
        page.append(json, from, json.length());
    }

    /// Appends the text so that a browser reads it back as it is; a NUL, which no page can hold, is replaced.
    static void escape(String text, StringBuilder page) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                case '\r' -> page.append("&#13;");
                case 0 -> page.append('\uFFFD');
                default -> page.append(c);
            }
        }
    }
}
