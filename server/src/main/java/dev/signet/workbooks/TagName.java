package dev.signet.workbooks;

import java.util.Optional;

/// The name of a version tag, as it stands in addresses (rest-api.md §3.13; the limits are ours).
///
/// One line of text without space around it, of at most [#LONGEST] characters. Addresses mean exactly this
/// spelling; two tags of an organization never differ in case alone.
public record TagName(String value) {
    /// The most characters of a name.
    public static final int LONGEST = 100;

    /// Refuses all else.
    public TagName {
        if (!isOne(value)) throw new IllegalArgumentException("not the name of a tag");
    }

    /// The name, or empty when the text cannot be one.
    public static Optional<TagName> parse(String text) {
        return isOne(text) ? Optional.of(new TagName(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isEmpty()
                && text.strip().equals(text)
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(TagName::isUnfit)
                && !text.equals(".")
                && !text.equals("..");
    }

    /// Half a character can be written in no address.
    private static boolean isUnfit(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
