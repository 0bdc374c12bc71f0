package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.access.VisibleObjects;
import dev.signet.access.VisibleObjects.Placed;
import dev.signet.access.VisibleObjects.To;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.workbooks.PublishedWorkbook;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists what is embedded: every path, and what was opened with a token in the last 90 days; the last opened first.
///
/// Admins see all of it, owners of a credential for embedding their own paths and what was opened with their
/// credentials, of workbooks they see. At most [EmbedListStore#MOST] paths and as many embeds that were opened.
public final class ListEmbeds {
    private static final Comparator<Embed> ORDER = Comparator.comparing(
                    (Embed embed) -> embed.use().lastAt().or(embed::createdAt).orElse(Instant.MIN))
            .reversed()
            .thenComparing(embed -> embed.workbookName() + embed.what());

    private final PathGround ground;
    private final PathRights rights;
    private final EmbedListStore store = new EmbedListStore();
    private final VisibleObjects objects = new VisibleObjects();

    ListEmbeds(PathGround ground, PathRights rights) {
        this.ground = ground;
        this.rights = rights;
    }

    /// Which are wanted: those of that kind, in whose name that text is. And which part of them.
    public record Wanted(Optional<String> search, Optional<EmbedKind> kind, int offset, int limit) {}

    /// How often it was opened in the last 30 days, and when and on whose page last.
    public record Use(long loads, Optional<Instant> lastAt, Optional<String> lastOrigin) {
        static final Use NONE = new Use(0, Optional.empty(), Optional.empty());
    }

    /// Something that is embedded, with the names it has now; `partName` is that of the page or element.
    public record Embed(
            EmbeddedContent what,
            String workbookName,
            Optional<String> partName,
            Optional<MemberId> createdBy,
            Optional<Instant> createdAt,
            Use use) {}

    /// A part of the list, and how long the whole is.
    public record Listed(List<Embed> embeds, int total) {}

    /// The part of the list; empty for who may not have embeds.
    public Optional<Listed> list(Principal principal, Wanted wanted) {
        return Asker.of(principal, ground, rights).map(asker -> list(asker, wanted));
    }

    private Listed list(Asker asker, Wanted wanted) {
        Set<ClientId> own = asker.isAdmin() ? Set.of() : ground.owners().credentialsOf(asker.principal());
        OrganizationId organization = asker.principal().organization();
        List<Embed> all = ground.access().database().inOrganization(organization, tx -> embeds(tx, asker, own)).stream()
                .filter(embed -> fits(embed, wanted))
                .sorted(ORDER)
                .toList();
        List<Embed> page = all.stream()
                .skip(wanted.offset())
                .limit(wanted.limit())
                .map(embed -> named(organization, embed))
                .toList();
        return new Listed(page, all.size());
    }

    private List<Embed> embeds(Transaction tx, Asker asker, Set<ClientId> own) {
        MemberId member = asker.principal().member();
        EmbedListStore.Scope scope =
                asker.isAdmin() ? new EmbedListStore.Scope.All() : new EmbedListStore.Scope.Own(member, own);
        Instant now = ground.access().clock().instant();
        Map<EmbeddedContent, Use> uses = store.uses(tx, scope, now);
        Map<EmbeddedContent, EmbedPath> paths = new HashMap<>();
        store.paths(tx, scope).forEach(path -> paths.put(what(path), path));
        Set<EmbeddedContent> whats = new HashSet<>(uses.keySet());
        whats.addAll(paths.keySet());
        Map<InodeId, String> names = names(tx, asker, whats);
        return whats.stream()
                .filter(what ->
                        asker.isAdmin() || names.containsKey(what.target().workbook()))
                .map(what -> new Embed(
                        what,
                        names.getOrDefault(what.target().workbook(), ""),
                        Optional.empty(),
                        Optional.ofNullable(paths.get(what)).map(EmbedPath::owner),
                        Optional.ofNullable(paths.get(what)).map(EmbedPath::createdAt),
                        uses.getOrDefault(what, Use.NONE)))
                .toList();
    }

    private static EmbeddedContent what(EmbedPath path) {
        EmbedKind kind = switch (path.audience()) {
            case SECURE -> EmbedKind.SECURE;
            case PUBLIC -> EmbedKind.PUBLIC;
        };
        return new EmbeddedContent(kind, Optional.of(path.id()), path.target());
    }

    private Map<InodeId, String> names(Transaction tx, Asker asker, Set<EmbeddedContent> whats) {
        Set<InodeId> workbooks =
                whats.stream().map(what -> what.target().workbook()).collect(Collectors.toSet());
        To to = asker.isAdmin()
                ? new To.Everything()
                : new To.Member(asker.principal().member());
        return objects.among(tx, to, workbooks).stream()
                .map(Placed::inode)
                .collect(Collectors.toMap(inode -> inode.id(), inode -> inode.name()));
    }

    private static boolean fits(Embed embed, Wanted wanted) {
        boolean kind =
                wanted.kind().isEmpty() || wanted.kind().get() == embed.what().kind();
        return kind && wanted.search().filter(text -> !isIn(embed, text)).isEmpty();
    }

    private static boolean isIn(Embed embed, String text) {
        String all = embed.workbookName() + "\n"
                + embed.what().path().map(EmbedId::text).orElse("");
        return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private Embed named(OrganizationId organization, Embed embed) {
        EmbedTarget target = embed.what().target();
        Optional<String> name = ground.published()
                .find(organization, target.workbook(), target.tag())
                .flatMap((PublishedWorkbook workbook) -> ListPaths.name(workbook, target));
        return new Embed(embed.what(), embed.workbookName(), name, embed.createdBy(), embed.createdAt(), embed.use());
    }
}
