package dev.signet.access;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import java.util.List;

/// What was done with a credential, from the audit. Who may ask is the caller's to decide.
public final class ActorRecords {
    private final Database database;
    private final ActorRecordStore store = new ActorRecordStore();

    /// Reads from this database.
    public ActorRecords(Database database) {
        this.database = database;
    }

    /// A part of it, the newest first.
    public List<ActorRecord> by(OrganizationId organization, ClientId client, int offset, int limit) {
        return database.inOrganization(organization, tx -> store.by(tx, client, offset, limit));
    }
}
