package dev.signet.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/// A DuckDB of its own for one source: in memory, and locked down before anybody's question reaches it.
///
/// Guarantee: whatever SQL it is given, it reads the files it was opened for and nothing else: no other file, no
/// network, no extension, no setting. It has nowhere to spill to, so it writes no temporary file.
final class DuckDbInstance implements AutoCloseable {
    private final DuckDBConnection root;
    private final String version;

    private DuckDbInstance(DuckDBConnection root, String version) {
        this.root = root;
        this.version = version;
    }

    /// Opens one that may read those files, and nothing is in it yet.
    static Connection open(Collection<Path> files, EngineLimits limits) throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:duckdb:");
        try {
            execute(opened, settings(files, limits));
            return opened;
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    /// Opens one with a view for each table whose file is there.
    static DuckDbInstance open(Source source, EngineLimits limits) throws SQLException {
        Connection opened = open(source.data().files().values(), limits);
        try {
            execute(opened, views(source));
            return new DuckDbInstance(
                    opened.unwrap(DuckDBConnection.class), source.data().version());
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    boolean isOf(SourceData data) {
        return version.equals(data.version());
    }

    /// A session for one question. It works on when the instance is closed meanwhile.
    Connection session() throws SQLException {
        return root.duplicate();
    }

    private static List<String> settings(Collection<Path> files, EngineLimits limits) {
        return List.of(
                "set allowed_paths = " + DuckDbText.list(files),
                "set autoinstall_known_extensions = false",
                "set autoload_known_extensions = false",
                "set temp_directory = ''",
                "set memory_limit = '" + limits.memoryMegabytes() + "MiB'",
                "set threads = " + limits.cores(),
                "set TimeZone = 'UTC'",
                "set enable_external_access = false",
                "set lock_configuration = true");
    }

    private static List<String> views(Source source) {
        List<String> views = new ArrayList<>();
        Map<String, Path> files = source.data().files();
        for (SourceTable table : source.connection().tables()) {
            Path file = files.get(table.name());
            if (file != null) views.add(view(table, file));
        }
        return views;
    }

    private static String view(SourceTable table, Path file) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(DuckDbColumn.select(
                    table.columns().get(i), table.file().types().get(i)));
        }
        return "create view " + DuckDbText.name(table.name()) + " as select " + String.join(", ", columns) + " from "
                + DuckDbText.reading(file);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
