package dev.signet.web.portal;

/// A piece of a page.
///
/// Guarantee: text and attribute values come out as what they say, never as markup, whoever wrote them.
sealed interface Html permits Html.Text, Element {

    /// Plain text.
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder page) {
            escape(text, page);
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

    /// An element, empty as yet.
    static Element element(String name) {
        return Element.of(name);
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
