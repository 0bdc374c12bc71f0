package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import dev.signet.embed.PathOutcome.Done;
import dev.signet.embed.PathOutcome.Forbidden;
import dev.signet.embed.PathOutcome.NotFound;
import dev.signet.embed.PathOutcome.Why;
import java.util.Optional;

/// Deletes an embed path, for good: its links break, and the sessions it opened end (embedding.md §4).
public final class DeletePath {
    private final PathGround ground;
    private final PathRights rights;
    private final EmbedPathStore paths = new EmbedPathStore();

    DeletePath(PathGround ground, PathRights rights) {
        this.ground = ground;
        this.rights = rights;
    }

    /// Deletes that path of that workbook. Of several who delete it at the same moment one does, the others find none.
    public PathOutcome<EmbedId> delete(Principal principal, Origin from, InodeId workbook, EmbedId id) {
        if (!rights.sees(principal, workbook)) return new NotFound<>();
        Optional<Why> whyNot = rights.whyNot(principal);
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        return find(principal, id)
                .filter(path -> path.target().workbook().equals(workbook))
                .map(path -> delete(principal, from, path))
                .orElseGet(NotFound::new);
    }

    private Optional<EmbedPath> find(Principal principal, EmbedId id) {
        return ground.access().database().inOrganization(principal.organization(), tx -> paths.find(tx, id));
    }

    /// Decided between the two transactions: whoever asks for rights inside of one holds two connections.
    private PathOutcome<EmbedId> delete(Principal principal, Origin from, EmbedPath path) {
        Optional<Why> whyNot = rights.whyNot(principal, path.audience());
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        boolean deleted = ground.access()
                .database()
                .inOrganization(principal.organization(), tx -> delete(tx, principal, from, path));
        return deleted ? new Done<>(path.id()) : new NotFound<>();
    }

    private boolean delete(Transaction tx, Principal principal, Origin from, EmbedPath path) {
        boolean deleted = paths.delete(tx, path.id());
        if (deleted) ground.record(tx, principal, from, AuditAction.EMBED_PATH_DELETE, path);
        return deleted;
    }
}
