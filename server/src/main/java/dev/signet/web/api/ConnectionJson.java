package dev.signet.web.api;

import dev.signet.access.Member;
import dev.signet.access.VisibleObjects.Placed;
import dev.signet.base.OrganizationId;
import dev.signet.http.Doc;
import dev.signet.query.PlacedConnection;

/// A connection on the wire (rest-api.md §3.9), as far as one to files has such fields. Never a secret.
record ConnectionJson(
        String organizationId,
        String connectionId,
        String name,

        @Doc("What it leads to; `duckdb`: Parquet and CSV files read by the server")
        String type,

        @Doc("Whether it leads to the sample data of the server")
        boolean isSample,

        boolean isAuditLog,
        boolean useOauth,

        @Doc("Use is not recorded; the time of its creation")
        String lastActiveAt,

        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,
        boolean isArchived,

        @Doc("Whether it can be written to") boolean writeAccess) {

    static ConnectionJson of(OrganizationId organization, PlacedConnection connection) {
        Placed placed = connection.placed();
        Member.Stamp created = placed.created();
        String at = Times.of(created.at());
        return new ConnectionJson(
                organization.toString(),
                connection.connection().id().toString(),
                placed.inode().name(),
                connection.connection().place().kind().wire(),
                connection.isSample(),
                false,
                false,
                at,
                created.by().value(),
                created.by().value(),
                at,
                at,
                placed.archivedAt().isPresent(),
                false);
    }
}
