package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The rows of `bench scale`, written into the database of a running Signet as its superuser: through the API it would
/// take hours. Which rows, say `scale-names.sql` and `scale-rows.sql`.
final class ScaleData implements AutoCloseable {
    private static final String GROUND = "select organization_id, account_type_id from access.account_types"
            + " where name_key = 'build' order by organization_id limit 1";

    private final Connection connection;

    private ScaleData(Connection connection) {
        this.connection = connection;
    }

    /// Connects to the PostgreSQL of this data folder.
    static ScaleData open(Path folder, ScalePeople people) {
        try {
            ScaleData data = new ScaleData(Superuser.connect(folder));
            data.prepare(people);
            return data;
        } catch (SQLException failed) {
            throw new StartFailure("The rows cannot be prepared: " + failed.getMessage(), failed);
        }
    }

    private void prepare(ScalePeople people) throws SQLException {
        execute("set session_replication_role = replica", "set jit = off");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(GROUND)) {
            row.next();
            set("organization", row.getString(1));
            set("account_type", row.getString(2));
        }
        Map<String, String> rest = Map.of(
                "seed", UUID.randomUUID().toString(),
                "admin", people.admin().memberId(),
                "sees_little", people.seesLittle().memberId(),
                "sees_much", people.seesMuch().memberId());
        for (Map.Entry<String, String> setting : rest.entrySet()) set(setting.getKey(), setting.getValue());
        execute(resource("scale-names.sql"));
    }

    /// Adds what one size has and the other had not, and leaves the database as it is after a while: in order, with
    /// statistics, and with nothing left to write.
    void grow(int had, ScaleSize size) {
        try {
            set("first", Integer.toString(had));
            set("last", Integer.toString(size.branches() - 1));
            connection.setAutoCommit(false);
            execute(resource("scale-rows.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            execute("vacuum analyze", "checkpoint");
        } catch (SQLException failed) {
            throw new StartFailure("The rows cannot be written: " + failed.getMessage(), failed);
        }
    }

    /// Some of the credentials, or all, in no order.
    List<ClientCredential> credentials(ScaleSize size, int most) {
        String sql =
                "select pg_temp.client(n), pg_temp.secret(n) from generate_series(1, ?) n order by random() limit ?";
        return rows(sql, List.of(size.credentials(), most)).stream()
                .map(row -> new ClientCredential(row.getFirst(), row.getLast()))
                .toList();
    }

    /// Some pairs of a member and an object.
    List<List<String>> questions(ScaleSize size, int most) {
        String sql = """
            select pg_temp.member(1 + (random() * (? - 1))::int),
              pg_temp.inode((random() * (? - 1))::int, 1 + (random() * 999)::int)
            from generate_series(1, ?)\
            """;
        return rows(sql, List.of(size.members(), size.branches(), most));
    }

    private List<List<String>> rows(String sql, List<Integer> values) {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setInt(i + 1, values.get(i));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) rows.add(List.of(row.getString(1), row.getString(2)));
            }
            return rows;
        } catch (SQLException failed) {
            throw new StartFailure("The rows cannot be read: " + failed.getMessage(), failed);
        }
    }

    private void set(String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('bench.' || ?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private void execute(String... each) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : each) statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(ScaleData.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
