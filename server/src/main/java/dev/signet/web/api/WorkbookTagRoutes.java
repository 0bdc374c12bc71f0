package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import dev.signet.web.api.TagAnswers.Words;
import dev.signet.workbooks.TagId;
import dev.signet.workbooks.TagName;
import dev.signet.workbooks.TagWorkbook;
import dev.signet.workbooks.TaggedVersion;
import dev.signet.workbooks.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tags of one workbook, and pointing them at its versions (rest-api.md §4.10).
final class WorkbookTagRoutes {
    private static final String ALL = "/v2/workbooks/{workbookId}/tags";
    private static final String WHO = "For those who may edit and publish the workbook. ";

    private final ApiDoor door;
    private final WorkbookCases cases;

    WorkbookTagRoutes(ApiDoor door, WorkbookCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A part of the list.
    record WorkbookTagList(List<TagJson.OnWorkbook> entries, Optional<String> nextPage, int total) {}

    /// Which tag is to point where.
    record Tagging(
            String workbookId,
            @Doc("The name of the tag") String tag,

            @Doc("A version that was published; the one that is published now when left out")
            Optional<Integer> workbookVersion,

            @Doc("Not built yet") Optional<Object> sourceMappingConfig,
            @Doc("Not built yet") Optional<Object> dataModelSourceTaggedVersions,
            @Doc("Not built yet") Optional<Object> sourceVersions,

            @Doc("Not built yet, but for `false`") Optional<Boolean> grantSourceAccess,

            @Doc("Not built yet, but for `false`") Optional<Boolean> isDefault) {

        /// The fields that ask for something that is not built.
        List<String> later() {
            List<String> later = new ArrayList<>();
            sourceMappingConfig.ifPresent(_ -> later.add("sourceMappingConfig"));
            dataModelSourceTaggedVersions.ifPresent(_ -> later.add("dataModelSourceTaggedVersions"));
            sourceVersions.ifPresent(_ -> later.add("sourceVersions"));
            grantSourceAccess.filter(wanted -> wanted).ifPresent(_ -> later.add("grantSourceAccess"));
            isDefault.filter(wanted -> wanted).ifPresent(_ -> later.add("isDefault"));
            return later;
        }
    }

    /// Where it points now.
    record Tagged(String versionTagId, String taggedWorkbookId, int taggedWorkbookVersion) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get(ALL)
                        .tagged("tags")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .named("listWorkbookTags", "List the version tags of a workbook")
                        .described("By name, for those who can view it.")
                        .answers(200, "A page of tags", WorkbookTagList.class)
                        .handledBy(this::list),
                Route.post("/v2/workbooks/tag")
                        .tagged("tags")
                        .through(door)
                        .named("tagWorkbook", "Point a tag at a version of a workbook")
                        .described(WHO
                                + "Takes the use of every connection that version reads. It points there instead of"
                                + " where it pointed in the workbook before.")
                        .takes(BodyOf.json(Tagging.class))
                        .answers(200, "Where it points", Tagged.class)
                        .handledBy(this::tag),
                Route.delete(ALL + "/{tagId}")
                        .tagged("tags")
                        .through(door)
                        .named("untagWorkbook", "Take a tag off a workbook")
                        .described(WHO + "Embeds of that tag break, and sessions there end.")
                        .answers(200, "It is taken off")
                        .handledBy(this::remove));
    }

    private Answer list(Call<Principal, NoBody> call) {
        return InodeId.parse(call.path("workbookId"))
                .flatMap(id -> cases.read().find(call.caller(), id))
                .map(workbook -> Answer.ok(Paging.of(call).cut(tags(workbook))))
                .orElseGet(WorkbookRoutes::notFound);
    }

    static List<TagJson.OnWorkbook> tags(Workbook workbook) {
        return TagJson.OnWorkbook.of(workbook.id().toString(), workbook.tags());
    }

    private Answer tag(Call<Principal, Tagging> call) {
        Tagging body = call.body();
        List<String> later = body.later();
        if (!later.isEmpty()) {
            return Answer.problem(
                    Fault.NOT_BUILT, "Not built yet: " + String.join(", ", later) + ". Leave it out to tag without.");
        }
        Optional<InodeId> workbook = InodeId.parse(body.workbookId());
        if (workbook.isEmpty()) return WorkbookRoutes.notFound();
        Optional<TagName> name = TagName.parse(body.tag());
        if (name.isEmpty()) {
            return Answer.problem(Problem.invalid(List.of(new Violation("tag", "No tag can have this name."))));
        }
        TagWorkbook.Wanted wanted = new TagWorkbook.Wanted(workbook.get(), name.get(), body.workbookVersion());
        return TagAnswers.of(
                cases.tags().workbook().tag(call.caller(), Origins.of(call.request()), wanted),
                Words.PUBLISHERS,
                (TaggedVersion at) ->
                        Answer.ok(new Tagged(at.tag().toString(), workbook.get().toString(), at.version())));
    }

    private Answer remove(Call<Principal, NoBody> call) {
        Optional<InodeId> workbook = InodeId.parse(call.path("workbookId"));
        Optional<TagId> tag = TagId.parse(call.path("tagId"));
        if (workbook.isEmpty() || tag.isEmpty()) return Answer.problem(Fault.NOT_FOUND, Words.PUBLISHERS.absent());
        return TagAnswers.of(
                cases.tags().workbook().remove(call.caller(), Origins.of(call.request()), workbook.get(), tag.get()),
                Words.PUBLISHERS,
                _ -> Answer.emptyObject());
    }
}
