package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.access.VisibleObjects;
import dev.signet.access.VisibleObjects.To;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.EmbedCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reports how often embeds were opened, by viewer, workbook, page or credential; the most first.
///
/// To Admins of the whole organization, to owners of a credential for embedding of their own credentials: then by
/// viewer
/// of themselves alone, and by workbook of those they see.
public final class ReportUsage {
    private final PathGround ground;
    private final PathRights rights;
    private final EmbedCredentials credentials;
    private final EmbedUsageStore store = new EmbedUsageStore();
    private final VisibleObjects objects = new VisibleObjects();

    ReportUsage(PathGround ground, PathRights rights, EmbedCredentials credentials) {
        this.ground = ground;
        this.rights = rights;
        this.credentials = credentials;
    }

    /// By what.
    public enum By {
        VIEWER,
        WORKBOOK,
        ORIGIN,
        CREDENTIAL
    }

    /// By what, over how many days, and which part.
    public record Wanted(By by, int days, int offset, int limit) {}

    /// How often for one of them. `key` is empty where nobody knows: open to everybody, or a page no browser told.
    public record Usage(String key, String name, long loads, long viewers, Instant lastAt) {
        Usage named(String other) {
            return new Usage(key, other, loads, viewers, lastAt);
        }
    }

    /// A part of the list, and how long the whole is.
    public record Reported(List<Usage> usages, int total) {}

    /// The part of the report; empty for who may not have embeds.
    public Optional<Reported> report(Principal principal, Wanted wanted) {
        return Asker.of(principal, ground, rights).map(asker -> report(asker, wanted));
    }

    private Reported report(Asker asker, Wanted wanted) {
        Principal principal = asker.principal();
        EmbedListStore.Scope scope = asker.isAdmin()
                ? new EmbedListStore.Scope.All()
                : new EmbedListStore.Scope.Own(
                        principal.member(), ground.owners().credentialsOf(principal));
        Instant now = ground.access().clock().instant();
        Reported found = ground.access()
                .database()
                .inOrganization(principal.organization(), tx -> store.report(tx, scope, wanted, now));
        return new Reported(names(asker, wanted.by(), found.usages()), found.total());
    }

    private List<Usage> names(Asker asker, By by, List<Usage> usages) {
        OrganizationId organization = asker.principal().organization();
        return switch (by) {
            case VIEWER ->
                usages.stream()
                        .map(one -> one.named(viewer(organization, one.key())))
                        .toList();
            case WORKBOOK -> workbooks(asker, usages);
            case ORIGIN -> usages.stream().map(one -> one.named(one.key())).toList();
            case CREDENTIAL ->
                usages.stream().map(one -> one.named(credential(one.key()))).toList();
        };
    }

    private String viewer(OrganizationId organization, String key) {
        return MemberId.parse(key)
                .flatMap(member -> ground.access().standings().find(organization, member))
                .map(standing -> standing.member().email())
                .orElse("");
    }

    private String credential(String key) {
        return ClientId.parse(key)
                .flatMap(credentials::find)
                .map(found -> found.description().name())
                .orElse("");
    }

    private List<Usage> workbooks(Asker asker, List<Usage> usages) {
        List<InodeId> ids = usages.stream()
                .map(one -> new InodeId(UUID.fromString(one.key())))
                .toList();
        To to = asker.isAdmin()
                ? new To.Everything()
                : new To.Member(asker.principal().member());
        Map<String, String> names = ground
                .access()
                .database()
                .inOrganization(asker.principal().organization(), tx -> objects.among(tx, to, ids))
                .stream()
                .collect(Collectors.toMap(
                        placed -> placed.inode().id().toString(),
                        placed -> placed.inode().name()));
        return usages.stream()
                .map(one -> one.named(names.getOrDefault(one.key(), "")))
                .toList();
    }
}
