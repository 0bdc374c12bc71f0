package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.base.Violation;
import dev.signet.database.Database;
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
import java.util.stream.Stream;

/// Generates the embed path of published content (embedding.md §3.1, §4).
///
/// Guarantee: the same content has one path for each audience, however often and by however many at the same
/// moment it is asked for. A path whose owner is gone goes to who asks for it. Tags are open at a public path
/// only where an Admin said so, and what was said before holds until something else is.
public final class GeneratePath {
    /// Whether a new public path opens tagged versions when nothing is said `[inferred]`: whoever knows the
    /// path could guess the name of a tag that is not meant for everybody.
    private static final boolean NEW_PUBLIC_PATHS_ALLOW_TAGS = false;
    /// What was there when it was to be made may be deleted before it is read: then it is made after all, unless others
    /// make and delete it all the time.
    private static final int TRIES = 20;

    private final PathGround ground;
    private final PathRights rights;
    private final FindContent content;
    private final EmbedPathStore paths = new EmbedPathStore();

    GeneratePath(PathGround ground, PathRights rights) {
        this.ground = ground;
        this.rights = rights;
        this.content = new FindContent(ground.access().access(), ground.published());
    }

    /// What is to be shown, and to whom; and of a public path whether it opens tagged versions, if that is
    /// said.
    public record Wanted(EmbedTarget target, Audience audience, Optional<Boolean> allowsTags) {

        /// With nothing said of tags.
        public Wanted(EmbedTarget target, Audience audience) {
            this(target, audience, Optional.empty());
        }

        /// Whether a new path opens tagged versions. A signed URL has its tag from its host.
        private boolean allowsTagsWhenNew() {
            return switch (audience) {
                case SECURE -> true;
                case PUBLIC -> allowsTags.orElse(NEW_PUBLIC_PATHS_ALLOW_TAGS);
            };
        }
    }

    /// The path.
    public PathOutcome<EmbedPath> generate(Principal principal, Origin from, Wanted wanted) {
        if (!rights.sees(principal, wanted.target().workbook())) return new NotFound<>();
        Optional<Why> whyNot = rights.whyNot(principal, wanted.audience()).or(() -> off(principal, wanted));
        if (whyNot.isPresent()) return new Forbidden<>(whyNot.get());
        if (wanted.audience() == Audience.SECURE && wanted.allowsTags().isPresent()) {
            return refused(
                    "allowsTags", "Leave it out: who signs a URL chooses the tag in it. It is for public paths.");
        }
        return switch (content.find(principal.organization(), wanted.target())) {
            case FindContent.Outcome.Missing(EmbedReason why) -> missing(why);
            case FindContent.Outcome.Found _ -> new Done<>(path(principal, from, wanted));
        };
    }

    private Optional<Why> off(Principal principal, Wanted wanted) {
        boolean allowed = wanted.audience() == Audience.SECURE
                || ground.policies().of(principal.organization()).embeds().publicEmbeds();
        return allowed ? Optional.empty() : Optional.of(Why.PUBLIC_EMBEDS_OFF);
    }

    private static PathOutcome<EmbedPath> missing(EmbedReason why) {
        return why == EmbedReason.NO_WORKBOOK
                ? refused("", "Publish the workbook first: embeds show what is published.")
                : refused("sourceId", "Give the id of a page or element that viewers of the workbook see.");
    }

    private static PathOutcome<EmbedPath> refused(String field, String sentence) {
        return new Refused<>(List.of(new Violation(field, sentence)));
    }

    /// Whether the owner of a path is gone is asked between the two transactions: whoever asks for standings
    /// inside of one holds two connections.
    private EmbedPath path(Principal principal, Origin from, Wanted wanted) {
        Database database = ground.access().database();
        Optional<EmbedPath> there = database.inOrganization(
                principal.organization(), tx -> paths.of(tx, wanted.target(), wanted.audience()));
        Asked asked = new Asked(principal, from, wanted, there.filter(path -> !isOwned(path)));
        if (there.filter(path -> path.equals(asked.changed(path))).isPresent()) return there.get();
        return database.inOrganization(
                principal.organization(),
                tx -> Stream.generate(() -> in(tx, asked))
                        .limit(TRIES)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow());
    }

    /// Who asks for what, and the path of it whose owner is gone.
    private record Asked(Principal principal, Origin from, Wanted wanted, Optional<EmbedPath> orphan) {
        EmbedPath fresh(Instant now) {
            return new EmbedPath(
                    principal.organization(),
                    EmbedId.random(),
                    wanted.audience(),
                    wanted.target(),
                    wanted.allowsTagsWhenNew(),
                    principal.member(),
                    now);
        }

        /// The path as it is to be: one without an owner gets who asks; one that was handed over since keeps
        /// its owner.
        EmbedPath changed(EmbedPath path) {
            return new EmbedPath(
                    path.organization(),
                    path.id(),
                    path.audience(),
                    path.target(),
                    wanted.allowsTags().orElse(path.allowsTags()),
                    orphan.filter(path::equals).isPresent() ? principal.member() : path.owner(),
                    path.createdAt());
        }
    }

    /// Empty when there was one, and it is gone already.
    private Optional<EmbedPath> in(Transaction tx, Asked asked) {
        EmbedPath fresh = asked.fresh(ground.access().clock().instant());
        if (paths.insert(tx, fresh)) {
            record(tx, asked, fresh);
            return Optional.of(fresh);
        }
        Optional<EmbedPath> there =
                paths.of(tx, asked.wanted().target(), asked.wanted().audience());
        if (there.equals(there.map(asked::changed))) return there;
        return there.map(asked::changed).filter(path -> paths.change(tx, path)).map(path -> {
            record(tx, asked, path);
            return path;
        });
    }

    private void record(Transaction tx, Asked asked, EmbedPath path) {
        ground.record(tx, asked.principal(), asked.from(), AuditAction.EMBED_PATH_CREATE, path);
    }

    private boolean isOwned(EmbedPath path) {
        return ground.access()
                .standings()
                .find(path.organization(), path.owner())
                .filter(Standing::isActive)
                .isPresent();
    }
}
