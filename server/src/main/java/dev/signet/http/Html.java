package dev.signet.http;

import dev.signet.base.Json;
import java.util.regex.Pattern;

/// A piece of a page.
///
/// Guarantee: text and attribute values come out as what they say, never as markup, whoever wrote them.
public sealed interface Html permits Html.Text, Html.Data, Html.Style, Element {

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

    /// An element, empty as yet.
    static Element element(String name) {
        return Element.of(name);
    }

    private static void escapeJson(String json, StringBuilder page) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> page.append("\\u003c");
                case '>' -> page.append("\\u003e");
                case '&' -> page.append("\\u0026");
                default -> page.append(c);
            }
        }
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
