package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.ClientWatch;
import dev.signet.http.Doc;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.query.plan.Viewer;
import dev.signet.web.Answering;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.ShownWorkbook;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `POST /v2/workbooks/{workbookId}/answers`: rows for elements of a workbook, as the caller may see them (ours; not in
/// the original). The same as embeds are answered, under the caller's own teams and attributes.
///
/// A client that goes away, as browsers do when a newer request replaces this one, takes its queries with it.
final class WorkbookAnswerRoutes {
    private final ApiDoor door;
    private final WorkbookViewCases cases;

    WorkbookAnswerRoutes(ApiDoor door, WorkbookViewCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// Which elements of which version, and the values of controls.
    record AskJson(
            @Doc("published, draft, or the number of a version; published when absent")
            Optional<String> version,

            @Size(min = 1, max = Document.MAX_ELEMENTS) List<String> elements,

            @Doc("Of each control its value, in the syntax of addresses; what is saved when absent")
            Optional<Map<String, String>> variables) {}

    /// The answers, and the value of every control the caller may know of.
    record AnswersJson(
            @Doc("Of each element its rows, or why there are none")
            Map<String, Object> answers,

            Map<String, String> variables) {}

    List<Route<?, ?>> all() {
        return List.of(Route.post("/v2/workbooks/{workbookId}/answers")
                .named("answerWorkbookElements", "Get the rows of elements")
                .described("As the caller may see them: row-level security counts their own teams and attributes.")
                .tagged("workbooks")
                .through(door)
                .takes(BodyOf.json(AskJson.class))
                .answers(200, "The rows", AnswersJson.class)
                .handledBy(this::answer));
    }

    private Answer answer(Call<Principal, AskJson> call) {
        return WorkbookViewRoutes.opened(cases, call, call.body().version(), workbook -> answer(call, workbook));
    }

    private Answer answer(Call<Principal, AskJson> call, ShownWorkbook workbook) {
        Optional<Viewer> viewer = viewer(call.caller());
        if (viewer.isEmpty()) return WorkbookRoutes.notFound();
        List<Violation> strange =
                strange(new ToldControls(workbook).strange(call.body().elements()));
        if (!strange.isEmpty()) return Answer.problem(Problem.invalid(strange));
        return switch (ControlValues.read(workbook, call.body().variables().orElse(Map.of()))) {
            case ControlValues.Outcome.Wrong(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
            case ControlValues.Outcome.Read(ControlValues values) ->
                answered(call, new Answering.Looker(workbook, viewer.get(), values));
        };
    }

    private Answer answered(Call<Principal, AskJson> call, Answering.Looker looker) {
        Map<String, String> asked = call.body().variables().orElse(Map.of());
        try (Answering.Asked answers = cases.answering().ask(looker, call.body().elements());
                ClientWatch _ = call.request().watch(answers::cancel)) {
            return Answer.ok(new AnswersJson(
                    Collections.unmodifiableMap(answers.all()),
                    new ToldControls(looker.workbook()).told(looker.values(), asked)));
        }
    }

    /// What formulas and row guards may know of the caller, as it is now.
    private Optional<Viewer> viewer(Principal caller) {
        return cases.profiles()
                .find(caller.organization(), caller.member())
                .map(profile -> new Viewer(profile.email(), profile.teams(), profile.attributes()));
    }

    /// An element of a hidden page is not there.
    private static List<Violation> strange(List<Integer> places) {
        return places.stream()
                .map(at -> new Violation("elements[" + at + "]", "Give the id of an element of a shown page."))
                .toList();
    }
}
