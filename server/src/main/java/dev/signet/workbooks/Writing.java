package dev.signet.workbooks;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.PlaceObject;
import dev.signet.database.Database;
import dev.signet.query.Connections;
import java.time.InstantSource;

/// What use cases that write workbooks stand on.
public record Writing(Database database, Access access, Connections connections, Audit audit, InstantSource clock) {

    DocumentCheck check() {
        return new DocumentCheck(connections, use(), clock);
    }

    ConnectionUse use() {
        return new ConnectionUse(access);
    }

    ReadWorkbook read() {
        return new ReadWorkbook(database, access);
    }

    PlaceObject place() {
        return new PlaceObject(audit, clock);
    }
}
