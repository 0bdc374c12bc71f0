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

    /// Deletes that path of that workbook.
    public PathOutcome<EmbedId> delete(Principal principal, Origin from, InodeId workbook, EmbedId id) {
        if (!rights.sees(principal, workbook)) return new NotFound<>();
        Optional<Why> whyNot = rights.whyNot(principal);
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        return ground.access()
                .database()
                .inOrganization(
                        principal.organization(),
                        tx -> paths.find(tx, id)
                                .filter(path -> path.target().workbook().equals(workbook))
                                .map(path -> delete(tx, principal, from, path))
                                .orElseGet(NotFound::new));
    }

    private PathOutcome<EmbedId> delete(Transaction tx, Principal principal, Origin from, EmbedPath path) {
        Optional<Why> whyNot = rights.whyNot(principal, path.audience());
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        paths.delete(tx, path.id());
        ground.record(tx, principal, from, AuditAction.EMBED_PATH_DELETE, path);
        return new Done<>(path.id());
    }
}
