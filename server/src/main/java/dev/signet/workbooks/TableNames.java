package dev.signet.workbooks;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces the ids of elements where texts name them: in `[element/column]` of formulas, in quotes of layouts.
final class TableNames {
    /// A text in quotes, which is left alone, or a bracket up to the first slash.
    private static final Pattern TABLE = Pattern.compile("\"[^\"]*+\"|\\[([^\\]/\\\\]++)/");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*+)\"");

    private TableNames() {}

    static String replace(String formula, Map<String, String> names) {
        return TABLE.matcher(formula).replaceAll(found -> {
            String table = found.group(1);
            String replaced = table == null ? found.group() : "[" + names.getOrDefault(table, table) + "/";
            return Matcher.quoteReplacement(replaced);
        });
    }

    static String replaceQuoted(String layout, Map<String, String> names) {
        return QUOTED.matcher(layout).replaceAll(found -> Matcher.quoteReplacement(quoted(found, names)));
    }

    private static String quoted(MatchResult found, Map<String, String> names) {
        return "\"" + names.getOrDefault(found.group(1), found.group(1)) + "\"";
    }
}
