package dev.signet.server;

import dev.signet.database.Migrations;
import java.util.List;

/// The rooms that own tables, in the order in which they stand on one another.
final class Rooms {
    private Rooms() {}

    static Migrations migrations() {
        return new Migrations(List.of("database", "access", "credentials", "query", "workbooks", "embed", "oidc"));
    }
}
