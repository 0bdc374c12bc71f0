package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.PathOutcome.Done;
import dev.signet.embed.PathOutcome.Forbidden;
import dev.signet.embed.PathOutcome.NotFound;
import dev.signet.embed.PathOutcome.Refused;
import dev.signet.embed.PathOutcome.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Generates the embed path of published content (embedding.md §3.1, §4).
///
/// Guarantee: the same content has one path for each audience, however often and by however many at the same moment it
/// is asked for. A path whose owner is gone goes to who asks for it.
public final class GeneratePath {
    private final PathGround ground;
    private final PathRights rights;
    private final FindContent content;
    private final EmbedPathStore paths = new EmbedPathStore();

    GeneratePath(PathGround ground, PathRights rights) {
        this.ground = ground;
        this.rights = rights;
        this.content = new FindContent(ground.access().access(), ground.published());
    }

    /// What is to be shown, and to whom.
    public record Wanted(EmbedTarget target, Audience audience) {}

    /// The path.
    public PathOutcome<EmbedPath> generate(Principal principal, Origin from, Wanted wanted) {
        if (!rights.sees(principal, wanted.target().workbook())) return new NotFound<>();
        Optional<Why> whyNot = rights.whyNot(principal, wanted.audience()).or(() -> off(principal, wanted));
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        return switch (content.find(principal.organization(), wanted.target())) {
            case FindContent.Outcome.Missing(EmbedReason why) -> missing(why);
            case FindContent.Outcome.Found _ ->
                new Done<>(ground.access()
                        .database()
                        .inOrganization(principal.organization(), tx -> in(tx, principal, from, wanted)));
        };
    }

    private Optional<Why> off(Principal principal, Wanted wanted) {
        boolean allowed = wanted.audience() == Audience.SECURE
                || ground.policies().of(principal.organization()).embeds().publicEmbeds();
        return allowed ? Optional.empty() : Optional.of(Why.PUBLIC_EMBEDS_OFF);
    }

    private static PathOutcome<EmbedPath> missing(EmbedReason why) {
        Violation violation = why == EmbedReason.NO_WORKBOOK
                ? new Violation("", "Publish the workbook first: embeds show what is published.")
                : new Violation("sourceId", "Give the id of a page or element that viewers of the workbook see.");
        return new Refused<>(List.of(violation));
    }

    private EmbedPath in(Transaction tx, Principal principal, Origin from, Wanted wanted) {
        Instant now = ground.access().clock().instant();
        EmbedPath fresh = new EmbedPath(
                principal.organization(),
                EmbedId.random(),
                wanted.audience(),
                wanted.target(),
                principal.member(),
                now);
        if (paths.insert(tx, fresh)) {
            ground.record(tx, principal, from, AuditAction.EMBED_PATH_CREATE, fresh);
            return fresh;
        }
        EmbedPath there = paths.of(tx, wanted.target(), wanted.audience()).orElseThrow();
        if (isOwned(there)) return there;
        paths.hand(tx, there.id(), principal.member());
        ground.record(tx, principal, from, AuditAction.EMBED_PATH_CREATE, there);
        return new EmbedPath(
                there.organization(),
                there.id(),
                there.audience(),
                there.target(),
                principal.member(),
                there.createdAt());
    }

    private boolean isOwned(EmbedPath path) {
        return ground.access()
                .standings()
                .find(path.organization(), path.owner())
                .filter(Standing::isActive)
                .isPresent();
    }
}
