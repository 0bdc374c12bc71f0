package dev.signet.e2e;

import java.util.List;
import java.util.regex.Pattern;

/// The code blocks of a Markdown document.
record CodeBlocks(String document) {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    static CodeBlocks of(String document) {
        return new CodeBlocks(document);
    }

    /// All in that language, from top to bottom.
    List<String> blocks(String language) {
        return BLOCK.matcher(document)
                .results()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2))
                .toList();
    }

    /// The first in that language below that heading.
    String under(String heading, String language) {
        return CodeBlocks.of(document.substring(document.indexOf("## " + heading)))
                .blocks(language)
                .getFirst();
    }
}
