package dev.signet.embed;

import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.embed.EmbedPath.Audience;
import java.util.Optional;

/// The embed paths that work now, by id, whichever organization they are of.
///
/// Guarantee: judged at every question. A path that was deleted, whose owner is not active any more, or that is open to
/// everybody where the organization has none of those, is not there.
final class LivePaths {
    private static final int SIZE = 50_000;

    private final Database database;
    private final Standings standings;
    private final OrganizationPolicies policies;
    private final EmbedPathStore paths = new EmbedPathStore();
    private final LiveCache<String, Optional<EmbedPath>> cache;

    LivePaths(Database database, Standings standings, OrganizationPolicies policies) {
        this.database = database;
        this.standings = standings;
        this.policies = policies;
        this.cache = new LiveCache<>(
                database.feed(),
                EmbedPathStore.CHANGE_KIND,
                SIZE,
                change -> change.id(),
                id -> EmbedId.parse(id).flatMap(this::load));
    }

    /// The path for that audience.
    Optional<EmbedPath> find(EmbedId id, Audience audience) {
        return cache.get(id.text())
                .filter(path -> path.audience() == audience)
                .filter(this::isAllowed)
                .filter(path -> standings
                        .find(path.organization(), path.owner())
                        .filter(Standing::isActive)
                        .isPresent());
    }

    private boolean isAllowed(EmbedPath path) {
        return switch (path.audience()) {
            case SECURE -> true; // its credential and the switch of whole URLs are judged with the signature
            case PUBLIC -> policies.of(path.organization()).embeds().publicEmbeds();
        };
    }

    private Optional<EmbedPath> load(EmbedId id) {
        Optional<OrganizationId> organization =
                database.directory(directory -> EmbedPathStore.organizationOf(directory, id));
        return organization.flatMap(found -> database.inOrganization(found, tx -> paths.find(tx, id)));
    }
}
