package dev.signet.web.api;

import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.Json;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.web.api.NewFileRoutes.NewFile;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A workbook made under `POST /v2/files`: a draft with one empty page.
final class NewWorkbook {
    private static final String EMPTY =
            "{\"schemaVersion\":1,\"pages\":[{\"id\":\"page1\",\"name\":\"Page 1\",\"elements\":[]}]}";

    private final ObjectCases.FileCases cases;

    NewWorkbook(ObjectCases.FileCases cases) {
        this.cases = cases;
    }

    Answer create(Principal caller, Origin origin, NewFile wanted) {
        if (wanted.source().isPresent()) {
            return Answer.problem(
                    Fault.NOT_BUILT, "Sources are not built here yet. Send a document: POST /v2/workbooks/spec.");
        }
        if (wanted.ownerId().filter(id -> !id.equals(caller.member().value())).isPresent()) {
            return Answer.problem(
                    Fault.NOT_BUILT,
                    "Workbooks for others are not built yet. Leave ownerId out, and give it away with PATCH.");
        }
        String folder = wanted.parentId().orElseGet(() -> home(caller));
        return answer(
                caller,
                cases.make().workbook().create(caller, origin, List.of(document(wanted, folder)), Publish.LATER));
    }

    private String home(Principal caller) {
        return cases.make()
                .standings()
                .find(caller.organization(), caller.member())
                .map(standing -> standing.member().homeFolder().toString())
                .orElse("");
    }

    private static ObjectNode document(NewFile wanted, String folder) {
        ObjectNode document =
                Json.parse(EMPTY.getBytes(StandardCharsets.UTF_8)).orElseThrow().asObject();
        document.put("name", wanted.name().strip()).put("folderId", folder);
        wanted.description().ifPresent(text -> document.put("description", text));
        return document;
    }

    private Answer answer(Principal caller, CreateWorkbook.Outcome outcome) {
        return switch (outcome) {
            case CreateWorkbook.Outcome.Created(List<Workbook> created) ->
                cases.read()
                        .find(caller, created.getFirst().id())
                        .map(FileAnswers::file)
                        .orElseGet(FileAnswers::notFound);
            case CreateWorkbook.Outcome.Invalid(Problem problem) -> Answer.problem(renamed(problem));
            case CreateWorkbook.Outcome.Forbidden() ->
                Answer.problem(Fault.FORBIDDEN, "You may not create workbooks, or not there.");
        };
    }

    /// The document calls the folder by another name than this request does.
    private static Problem renamed(Problem problem) {
        if (problem.violations().isEmpty()) {
            return Problem.of(problem.fault(), problem.message().replace("folderId: ", "parentId: "));
        }
        return Problem.invalid(problem.violations().stream()
                .map(each -> each.field().equals("folderId") ? new Violation("parentId", each.message()) : each)
                .toList());
    }
}
