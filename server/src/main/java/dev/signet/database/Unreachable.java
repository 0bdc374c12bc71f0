package dev.signet.database;

import dev.signet.base.StartFailure;
import java.sql.SQLException;

/// Says in one sentence why the database could not be opened, never with its password.
final class Unreachable {
    private Unreachable() {}

    static StartFailure explain(DatabaseAddress address, Exception failed) {
        if (failed instanceof StartFailure known) return known;
        Throwable root = failed;
        while (!(root instanceof SQLException) && root.getCause() != null) root = root.getCause();
        while (root.getCause() instanceof SQLException deeper) root = deeper;
        return new StartFailure(
                "Cannot open the database at " + address + ": " + firstLine(root) + " Check --database-url.", failed);
    }

    private static String firstLine(Throwable cause) {
        String text = String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
