package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.PathOutcome.Done;
import dev.signet.embed.PathOutcome.Forbidden;
import dev.signet.embed.PathOutcome.NotFound;
import dev.signet.embed.PathOutcome.Why;
import java.util.Optional;

/// Finds what replaces an embed path when its host moves to tokens (embedding.md §3.6): the content, whose
/// address takes one. Changes nothing; both forms go on working.
public final class MigratePath {
    private final PathGround ground;
    private final PathRights rights;
    private final EmbedPathStore paths = new EmbedPathStore();

    MigratePath(PathGround ground, PathRights rights) {
        this.ground = ground;
        this.rights = rights;
    }

    /// The path to replace; what is open to everybody needs no token.
    public PathOutcome<EmbedPath> find(Principal principal, EmbedId id) {
        Optional<EmbedPath> path = ground.access()
                .database()
                .inOrganization(principal.organization(), tx -> paths.find(tx, id))
                .filter(found -> found.audience() == Audience.SECURE)
                .filter(found -> rights.sees(principal, found.target().workbook()));
        if (path.isEmpty()) return new NotFound<>();
        Optional<Why> whyNot = rights.whyNot(principal);
        return whyNot.<PathOutcome<EmbedPath>>map(Forbidden::new).orElseGet(() -> new Done<>(path.get()));
    }
}
