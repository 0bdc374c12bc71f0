package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import dev.signet.embed.EmbedId;
import dev.signet.embed.EmbedKind;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.ListEmbeds;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.OneOf;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.WireNames;
import dev.signet.workbooks.TagName;
import java.util.List;
import java.util.Optional;

/// `GET /v2/embeds`: what is embedded, and when it was last looked at. Ours.
final class EmbedListRoutes {
    private static final QueryParameter<Optional<String>> SEARCH =
            QueryParameter.text("search", "A part of the workbook's name or of the embed's id.");
    private static final QueryParameter<Optional<EmbedKind>> KIND =
            QueryParameter.choice("kind", "Only embeds that are opened so.", EmbedKind.class);

    private final ApiDoor door;
    private final EmbedToolCases cases;

    EmbedListRoutes(ApiDoor door, EmbedToolCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// Something that is embedded.
    record EmbeddedJson(
            @OneOf(EmbedKind.class) String kind,

            @Doc("Of an embed path") @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> embedId,

            @Doc("How its address begins, without what is signed")
            String url,

            String workbookId,
            String workbookName,
            @OneOf(EmbedJson.SourceType.class) String sourceType,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> sourceId,

            @Doc("What it is called now; null when it is not published any more")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> sourceName,

            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> tag,

            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> createdBy,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> createdAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> lastLoadAt,

            @Doc("The origin of the page it was last opened on, where the browser told")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> lastOrigin,

            @Doc("In the last 30 days") long loads) {}

    /// A part of the list.
    record EmbeddedList(List<EmbeddedJson> entries, Optional<String> nextPage, int total) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/embeds")
                .named("listEmbeds", "List what is embedded")
                .described("Every embed path, and what was opened with a token in the last 90 days; the last opened"
                        + " first. For Admins; for owners of a live credential for embedding their own. Not in the"
                        + " original.")
                .tagged("embeds")
                .through(door)
                .query(SEARCH)
                .query(KIND)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .answers(200, "A page of embeds", EmbeddedList.class)
                .handledBy(this::list));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        ListEmbeds.Wanted wanted =
                new ListEmbeds.Wanted(call.query(SEARCH), call.query(KIND), paging.offset(), paging.limit());
        return cases.tools()
                .list()
                .list(call.caller(), wanted)
                .map(listed -> Answer.ok(paging.page(
                        listed.embeds().stream()
                                .map(one -> json(call.caller(), one))
                                .toList(),
                        listed.total())))
                .orElseGet(EmbedExplainRoutes::forbidden);
    }

    private EmbeddedJson json(Principal caller, ListEmbeds.Embed embed) {
        EmbedTarget target = embed.what().target();
        return new EmbeddedJson(
                WireNames.of(embed.what().kind()),
                embed.what().path().map(EmbedId::text),
                url(caller, embed),
                target.workbook().toString(),
                embed.workbookName(),
                WireNames.of(EmbedJson.type(target)),
                EmbedJson.source(target),
                embed.partName(),
                target.tag().map(TagName::value),
                embed.createdBy().map(MemberId::value),
                embed.createdAt().map(Times::of),
                embed.use().lastAt().map(Times::of),
                embed.use().lastOrigin(),
                embed.use().loads());
    }

    private String url(Principal caller, ListEmbeds.Embed embed) {
        return embed.what()
                .path()
                .map(id -> cases.urls().of(id))
                .orElseGet(() ->
                        cases.urls().of(caller.organization(), embed.what().target()));
    }
}
