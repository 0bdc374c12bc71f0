package dev.signet.query;

import java.util.List;
import java.util.regex.Pattern;

/// A file in a connection's folder, with each column's type in the words of the source, in the order of the table's
/// columns.
public record SourceFile(String name, List<String> types) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,120}\\.(parquet|csv)");

    /// Refuses a name that is not a plain one of a Parquet or CSV file.
    public SourceFile {
        types = List.copyOf(types);
        if (!isPlain(name)) throw new IllegalArgumentException("not the name of a data file");
    }

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
