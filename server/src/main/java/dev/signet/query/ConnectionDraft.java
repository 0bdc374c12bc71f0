package dev.signet.query;

import dev.signet.base.Violation;
import dev.signet.query.CreateConnection.NewConnection;
import dev.signet.query.CreateConnection.NewTable;
import dev.signet.query.plan.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks what a connection is to be made of, against the files.
final class ConnectionDraft {
    private static final int LONGEST_NAME = 200;

    private final DataRoot root;

    ConnectionDraft(DataRoot root) {
        this.root = root;
    }

    /// The tables, good when there are no violations.
    record Checked(List<SourceTable> tables, List<Violation> violations) {}

    Checked check(NewConnection wanted) {
        Checked checked = new Checked(new ArrayList<>(), new ArrayList<>());
        if (isNoName(wanted.name())) checked.violations().add(new Violation("name", NAME));
        if (!DataRoot.isPlain(wanted.folder())) {
            checked.violations()
                    .add(new Violation("folder", "must be a folder below the data folder, in plain names."));
            return checked;
        }
        if (wanted.tables().isEmpty()) checked.violations().add(new Violation("tables", "must not be empty."));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.tables().size(); i++) {
            NewTable table = wanted.tables().get(i);
            String field = "tables[" + i + "]";
            if (isNoName(table.name())) checked.violations().add(new Violation(field + ".name", NAME));
            if (!names.add(table.name().toLowerCase(Locale.ROOT))) {
                checked.violations().add(new Violation(field + ".name", "is there twice."));
            }
            check(checked, field, wanted.folder(), table);
        }
        return checked;
    }

    private void check(Checked checked, String field, String folder, NewTable table) {
        Optional<Path> file = root.find(folder, table.file());
        if (file.isEmpty()) {
            checked.violations().add(new Violation(field + ".file", "must be a .parquet or .csv file in that folder."));
            return;
        }
        Optional<SourceColumns> columns = DuckDbFileColumns.read(file.get())
                .filter(read -> !read.columns().isEmpty());
        if (columns.isEmpty()) {
            checked.violations().add(new Violation(field + ".file", "cannot be read as a table."));
            return;
        }
        switch (TableGuard.of(table.guard(), columns.get().columns())) {
            case TableGuard.Faulty(String sentence) ->
                checked.violations().add(new Violation(field + ".guard", sentence));
            case TableGuard.Sound(Guard guard) -> checked.tables().add(table(table, columns.get(), guard));
        }
    }

    private static SourceTable table(NewTable table, SourceColumns columns, Guard guard) {
        SourceFile file = new SourceFile(table.file(), columns.types());
        return new SourceTable(List.of(table.name()), table.name(), columns.columns(), guard, file);
    }

    private static final String NAME = "must have 1 to " + LONGEST_NAME + " characters, none of them a control one.";

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
    }
}
