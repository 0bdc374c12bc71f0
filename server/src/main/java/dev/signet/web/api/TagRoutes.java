package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.web.Origins;
import dev.signet.web.api.TagAnswers.Words;
import dev.signet.workbooks.Tag;
import dev.signet.workbooks.TagId;
import dev.signet.workbooks.TagName;
import dev.signet.workbooks.TagOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `/v2/tags` and all below it (rest-api.md §4.11); which workbook has which tag is in [WorkbookTagRoutes].
final class TagRoutes {
    private static final String ALL = "/v2/tags";
    private static final String ONE = "/v2/tags/{tagId}";
    private static final QueryParameter<Optional<String>> SEARCH =
            QueryParameter.text("search", "Tags whose name contains it, without regard to case.");

    private final ApiDoor door;
    private final WorkbookCases cases;

    TagRoutes(ApiDoor door, WorkbookCases cases) {
        this.door = door;
        this.cases = cases;
    }

    List<Route<?, ?>> all() {
        return List.of(
                paged(ALL)
                        .query(SEARCH)
                        .named("listTags", "List version tags")
                        .described("By name, for whoever may open documents.")
                        .answers(200, "A page of tags", TagJson.TagList.class)
                        .handledBy(this::list),
                Route.post(ALL)
                        .tagged("tags")
                        .through(door)
                        .named("createTag", "Make a version tag")
                        .described("For Admins. It is for all workbooks of the organization; its name stays.")
                        .takes(BodyOf.json(TagJson.NewTag.class))
                        .answers(200, "The tag", TagJson.MadeTag.class)
                        .handledBy(this::create),
                Route.patch(ONE)
                        .tagged("tags")
                        .through(door)
                        .named("updateTag", "Describe a version tag")
                        .described("For Admins. Nothing but the description can be changed.")
                        .takes(BodyOf.json(TagJson.TagChange.class))
                        .answers(200, "The tag as it is now", TagJson.class)
                        .handledBy(this::describe),
                Route.delete(ONE)
                        .tagged("tags")
                        .through(door)
                        .named("deleteTag", "Delete a version tag")
                        .described(
                                "For Admins. It is taken off every workbook: embeds of it break, sessions there end.")
                        .answers(200, "It is deleted")
                        .handledBy(this::delete),
                paged(ONE + "/workbooks")
                        .named("listTaggedWorkbooks", "List the workbooks with a version tag")
                        .described("Those the caller can see, by name.")
                        .answers(200, "A page of workbooks", WorkbookRoutes.WorkbookList.class)
                        .handledBy(this::workbooks));
    }

    private RouteDraft<Principal, NoBody> paged(String path) {
        return Route.get(path).tagged("tags").through(door).query(Paging.PAGE).query(Paging.LIMIT);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Slice slice = new Slice(paging.offset(), paging.limit());
        return TagAnswers.of(
                cases.tags().read().list(call.caller(), call.query(SEARCH), slice),
                Words.READERS,
                part -> Answer.ok(paging.page(TagJson.of(part), part.total())));
    }

    private Answer create(Call<Principal, TagJson.NewTag> call) {
        TagJson.NewTag body = call.body();
        Optional<TagName> name = TagName.parse(body.name().strip());
        if (name.isEmpty()) {
            return Answer.problem(Problem.invalid(List.of(new Violation(
                    "name", "Give one line of at most " + TagName.LONGEST + " characters, not just dots."))));
        }
        Tag.Look look =
                new Tag.Look(name.get(), body.color(), body.description().orElse(""));
        return TagAnswers.of(
                cases.tags().create().create(call.caller(), Origins.of(call.request()), look),
                Words.ADMINS,
                tag -> Answer.ok(
                        new TagJson.MadeTag(tag.look().name().value(), tag.id().toString())));
    }

    private Answer describe(Call<Principal, TagJson.TagChange> call) {
        return with(
                call,
                id -> TagAnswers.of(
                        cases.tags()
                                .change()
                                .describe(
                                        call.caller(),
                                        Origins.of(call.request()),
                                        id,
                                        call.body().description()),
                        Words.ADMINS,
                        tag -> Answer.ok(TagJson.of(tag))));
    }

    private Answer delete(Call<Principal, NoBody> call) {
        return with(
                call,
                id -> TagAnswers.of(
                        cases.tags().change().delete(call.caller(), Origins.of(call.request()), id),
                        Words.ADMINS,
                        _ -> Answer.emptyObject()));
    }

    private Answer workbooks(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        WorkbookUrls urls = cases.urls();
        return with(
                call,
                id -> TagAnswers.of(
                        cases.tags().read().workbooks(call.caller(), id, new Slice(paging.offset(), paging.limit())),
                        Words.READERS,
                        part -> Answer.ok(paging.page(
                                part.entries().stream()
                                        .map(each -> WorkbookJson.of(
                                                each, urls.of(call.caller().organization(), each)))
                                        .toList(),
                                part.total()))));
    }

    private static Answer with(Call<Principal, ?> call, Function<TagId, Answer> work) {
        return TagId.parse(call.path("tagId"))
                .map(work)
                .orElseGet(() -> TagAnswers.of(new TagOutcome.NotFound<>(), Words.ADMINS, _ -> Answer.emptyObject()));
    }
}
