package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.embed.EmbedId;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.ListWholeUrlUses;
import dev.signet.embed.WholeUrlUse;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moving hosts from whole-URL signatures to tokens: who still sends them, and what replaces them. Ours.
final class EmbedMigrationRoutes {
    private final ApiDoor door;
    private final EmbedCases cases;

    EmbedMigrationRoutes(ApiDoor door, EmbedCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// What replaces a path.
    record EmbedMigration(
            String embedId,

            @Doc("The address of the same content, with `{jwt}` where the token belongs")
            String url,

            @Doc("The header of the token") Map<String, String> header,

            @Doc("The claims of the token, each with the parameter it is made of")
            Map<String, String> claims,

            @Doc("What becomes of every parameter") List<UrlMigration.ParameterMove> parameters) {}

    /// URLs signed as a whole, of one host on one day.
    record LegacyUse(String clientId, @Doc("Of UTC") String day, long uses, String lastUsedAt) {}

    /// A part of the list.
    record LegacyUses(
            List<LegacyUse> entries,
            Optional<String> nextPage,
            int total,

            @Doc("Since when this form is deprecated") String deprecatedOn,

            @Doc("When it ends; null while that is open") @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> endsOn) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/embeds/legacyUsage")
                        .named("listLegacyEmbedUsage", "List who still signs whole URLs")
                        .described("By credential and day, the newest first: every URL whose signature was good. For"
                                + " Admins. Not in the original.")
                        .tagged("embeds")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of days", LegacyUses.class)
                        .handledBy(this::uses),
                Route.post("/v2/embeds/{embedId}/migrate")
                        .named("migrateEmbed", "Move an embed path to tokens")
                        .described("Gives the address and the claims that replace the path. Changes nothing: both forms"
                                + " go on working. For Admins and owners of a live credential for embedding. Not in the"
                                + " original.")
                        .tagged("embeds")
                        .through(door)
                        .answers(200, "What replaces it", EmbedMigration.class)
                        .handledBy(this::migrate));
    }

    private Answer migrate(Call<Principal, NoBody> call) {
        return EmbedId.parse(call.path("embedId"))
                .map(id -> PathAnswers.of(cases.paths().migrate().find(call.caller(), id), this::migration))
                .orElseGet(PathAnswers::notFound);
    }

    private Answer migration(EmbedPath path) {
        return Answer.ok(new EmbedMigration(
                path.id().text(),
                cases.urls().forTokens(path),
                UrlMigration.HEADER,
                UrlMigration.claims(),
                UrlMigration.MOVES));
    }

    private Answer uses(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        return cases.paths()
                .uses()
                .list(call.caller(), paging.offset(), paging.limit())
                .map(listed -> Answer.ok(page(paging, listed)))
                .orElseGet(() -> Answer.problem(Fault.FORBIDDEN, "Only Admins see who signs whole URLs."));
    }

    private static Map<String, @Nullable Object> page(Paging paging, ListWholeUrlUses.Listed listed) {
        List<LegacyUse> entries =
                listed.uses().stream().map(EmbedMigrationRoutes::json).toList();
        Map<String, @Nullable Object> page = new LinkedHashMap<>(paging.page(entries, listed.total()));
        page.put("deprecatedOn", listed.deprecation().since().toString());
        page.put("endsOn", listed.deprecation().ends().map(Object::toString).orElse(null));
        return page;
    }

    private static LegacyUse json(WholeUrlUse use) {
        return new LegacyUse(use.client().value(), use.day().toString(), use.uses(), Times.of(use.lastAt()));
    }
}
