package dev.signet.database;

import dev.signet.base.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/// The two logins of a folder's server; their passwords are random and kept in files only their owner may read.
record PostgresLogins(DataFolder folder) {
    /// The application's role, and the name of the database it owns.
    static final String APPLICATION = "signet";

    /// The role that only sets up the other one.
    static final String SUPERUSER = "postgres";

    private static final String APPLICATION_FILE = "postgres.password";
    private static final String SUPERUSER_FILE = "postgres.superuser";

    DatabaseAddress application(int port) {
        return new DatabaseAddress(url(port, APPLICATION), APPLICATION, password(APPLICATION_FILE));
    }

    DatabaseAddress superuser(int port) {
        return new DatabaseAddress(url(port, SUPERUSER), SUPERUSER, password(SUPERUSER_FILE));
    }

    /// A new password for the superuser of a cluster that is about to be made.
    String renewSuperuser() {
        String password = random();
        folder.write(SUPERUSER_FILE, password + "\n");
        return password;
    }

    /// Makes sure that the application's password exists; which password it is does not matter to the cluster.
    void prepareApplication() {
        if (folder.read(APPLICATION_FILE).isEmpty()) folder.write(APPLICATION_FILE, random() + "\n");
    }

    /// A connection that gives up rather than wait for ever.
    static Connection open(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    private String password(String file) {
        return folder.read(file)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new StartFailure("The file " + folder.resolve(file)
                        + " is missing; restore it, because without it nobody can sign in to the database."));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String random() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
