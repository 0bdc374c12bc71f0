package dev.signet.outbound;

/// Words of anybody's, as they may stand in a letter: one line each, and escaped where it is HTML.
record Prose(String text) {

    /// Without line breaks and control characters, with which a name could pretend to be a paragraph of ours.
    String line() {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /// The same, for HTML.
    String escaped() {
        return line().replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
