package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.embed.DeletePath;
import dev.signet.embed.EmbedId;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.GeneratePath;
import dev.signet.embed.ListPaths;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;

/// `/v2/workbooks/{workbookId}/embeds`: addresses of content that stay the same (rest-api.md §4.10).
final class EmbedPathRoutes {
    private static final String ALL = "/v2/workbooks/{workbookId}/embeds";
    private static final String WHO =
            "For Admins and owners of a live credential for embedding, of workbooks they see.";

    private static final Violation SOURCE = new Violation(
            "sourceId", "Give the id of the page or element; for a workbook its own id, or leave it out.");

    private final ApiDoor door;
    private final EmbedCases cases;

    EmbedPathRoutes(ApiDoor door, EmbedCases cases) {
        this.door = door;
        this.cases = cases;
    }

    List<Route<?, ?>> all() {
        return List.of(
                Route.get(ALL)
                        .named("listWorkbookEmbeds", "List the embed paths of a workbook")
                        .described(WHO)
                        .tagged("workbooks")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of embed paths", EmbedJson.EmbedList.class)
                        .handledBy(this::list),
                Route.post(ALL)
                        .named("createWorkbookEmbed", "Generate an embed path")
                        .described("Of published content. The same content gives the same path again. " + WHO
                                + " Public ones are for Admins.")
                        .tagged("workbooks")
                        .through(door)
                        .takes(BodyOf.json(EmbedJson.NewEmbed.class))
                        .answers(200, "The path", EmbedJson.GeneratedEmbed.class)
                        .handledBy(this::generate),
                Route.delete(ALL + "/{embedId}")
                        .named("deleteWorkbookEmbed", "Delete an embed path")
                        .described("For good: links to it break, and sessions it opened end. " + WHO
                                + " Public ones are for Admins.")
                        .tagged("workbooks")
                        .through(door)
                        .answers(200, "It is deleted")
                        .handledBy(this::delete));
    }

    private Answer list(Call<Principal, NoBody> call) {
        ListPaths list = cases.paths().list();
        return workbook(call)
                .map(id -> PathAnswers.of(
                        list.list(call.caller(), id),
                        paths -> Answer.ok(Paging.of(call)
                                .cut(paths.stream()
                                        .map(path -> EmbedJson.of(path, cases.urls()))
                                        .toList()))))
                .orElseGet(WorkbookRoutes::notFound);
    }

    private Answer generate(Call<Principal, EmbedJson.NewEmbed> call) {
        EmbedJson.NewEmbed body = call.body();
        Optional<InodeId> workbook = workbook(call);
        if (workbook.isEmpty()) return WorkbookRoutes.notFound();
        return switch (body.embedType()) {
            case APPLICATION ->
                Answer.problem(
                        Fault.NOT_BUILT, "Application embeds are not built. Send the embedType secure or public.");
            case SECURE -> generate(call, workbook.get(), Audience.SECURE);
            case PUBLIC -> generate(call, workbook.get(), Audience.PUBLIC);
        };
    }

    private Answer generate(Call<Principal, EmbedJson.NewEmbed> call, InodeId workbook, Audience audience) {
        Optional<EmbedTarget> target = target(workbook, call.body());
        if (target.isEmpty()) return PathAnswers.refused(List.of(SOURCE));
        GeneratePath.Wanted wanted =
                new GeneratePath.Wanted(target.get(), audience, call.body().allowsTags());
        return PathAnswers.of(
                cases.paths().generate().generate(call.caller(), Origins.of(call.request()), wanted), this::generated);
    }

    private Answer generated(EmbedPath path) {
        return Answer.ok(
                new EmbedJson.GeneratedEmbed(path.id().text(), cases.urls().of(path)));
    }

    private static Optional<EmbedTarget> target(InodeId workbook, EmbedJson.NewEmbed body) {
        return switch (body.sourceType()) {
            case WORKBOOK ->
                body.sourceId()
                                .filter(id -> !InodeId.parse(id).equals(Optional.of(workbook)))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new EmbedTarget.Whole(workbook));
            case PAGE -> body.sourceId().map(id -> new EmbedTarget.Page(workbook, id));
            case ELEMENT -> body.sourceId().map(id -> new EmbedTarget.Element(workbook, id));
        };
    }

    private Answer delete(Call<Principal, NoBody> call) {
        DeletePath delete = cases.paths().delete();
        Optional<InodeId> workbook = workbook(call);
        Optional<EmbedId> embed = EmbedId.parse(call.path("embedId"));
        if (workbook.isEmpty() || embed.isEmpty()) return PathAnswers.notFound();
        return PathAnswers.of(
                delete.delete(call.caller(), Origins.of(call.request()), workbook.get(), embed.get()),
                _ -> Answer.emptyObject());
    }

    private static Optional<InodeId> workbook(Call<Principal, ?> call) {
        return InodeId.parse(call.path("workbookId"));
    }
}
