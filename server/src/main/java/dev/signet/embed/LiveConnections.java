package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Decision;
import dev.signet.access.InodeKind;
import dev.signet.access.ObjectAction;
import dev.signet.access.VisibleObjects;
import dev.signet.base.InodeId;
import dev.signet.credentials.Credential;
import dev.signet.database.Database;
import java.util.Optional;

/// Which connections a ticket may name, as things are now.
final class LiveConnections {
    private final Database database;
    private final Access access;
    private final VisibleObjects objects = new VisibleObjects();

    LiveConnections(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    /// Why the owner of that credential may not have everything asked of that connection; empty when they may. One
    /// they must not learn of is not there.
    Optional<EmbedReason> whyNot(Credential host, InodeId connection) {
        if (!isThere(host, connection)) return Optional.of(EmbedReason.NO_CONNECTION);
        return switch (access.decide(VerifiedTicket.hostOf(host), ObjectAction.USE, connection)) {
            case Decision.Allowed _ -> Optional.empty();
            case Decision.Denied _ -> Optional.of(EmbedReason.CONNECTION_NOT_ADMITTED);
            case Decision.Hidden _ -> Optional.of(EmbedReason.NO_CONNECTION);
        };
    }

    /// Whether the organization has it, and not in the trash.
    private boolean isThere(Credential host, InodeId connection) {
        return database.inOrganization(host.organization(), tx -> objects.find(tx, connection))
                .filter(found -> found.inode().kind() == InodeKind.CONNECTION)
                .filter(found -> found.archivedAt().isEmpty())
                .isPresent();
    }
}
