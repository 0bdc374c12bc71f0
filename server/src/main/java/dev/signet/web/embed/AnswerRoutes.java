package dev.signet.web.embed;

import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.embed.EmbedReason;
import dev.signet.embed.EmbedRefusal;
import dev.signet.embed.ViewerSession;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.ClientWatch;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.query.Way;
import dev.signet.query.plan.Viewer;
import dev.signet.web.Answering;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.PublishedWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `POST /_embed/answers`: rows for elements of the page, under the values its controls have now.
///
/// The elements are queried at the same time. A client that goes away, as browsers do when a newer request replaces
/// this one, takes its queries with it.
final class AnswerRoutes {
    private final EmbedRoutes.UseCases cases;
    private final Answering answering;

    AnswerRoutes(EmbedRoutes.UseCases cases, Answering answering) {
        this.cases = cases;
        this.answering = answering;
    }

    /// Which elements, and the values of controls in the syntax of addresses.
    record Ask(
            @Size(min = 1, max = Document.MAX_ELEMENTS) List<String> elements,
            Optional<Map<String, String>> variables) {}

    /// The answers, the value of every control the page may know of, and how long the session still lasts.
    record Reply(Map<String, dev.signet.workbooks.Answer> answers, Map<String, String> variables, long endsInSeconds) {}

    List<Route<?, ?>> all() {
        return List.of(Route.post("/_embed/answers")
                .through(new ViewerDoor(cases.embeds().sessions()))
                .refusing(Refused.JSON)
                .takes(BodyOf.json(Ask.class))
                .handledBy(this::answer));
    }

    private Answer answer(Call<ViewerSession, Ask> call) {
        ViewerSession session = call.caller();
        Optional<Viewer> viewer = cases.embeds().sessions().viewerOf(session);
        Optional<Way> way = cases.embeds().sessions().wayOf(session);
        if (viewer.isEmpty() || way.isEmpty()) return Refused.of(EmbedRefusal.of(EmbedReason.SESSION_OVER));
        Optional<PublishedWorkbook> workbook = cases.published()
                .find(
                        session.organization(),
                        session.target().workbook(),
                        session.target().tag());
        if (workbook.isEmpty()) return Refused.of(EmbedRefusal.of(EmbedReason.NO_WORKBOOK));
        List<Violation> strange =
                strange(call.body().elements(), Sight.elements(workbook.get().document(), session.target()));
        if (!strange.isEmpty()) return Answer.problem(Problem.invalid(strange));
        ControlReach reach = ControlReach.of(session, workbook.get());
        Map<String, String> variables = call.body().variables().orElse(Map.of());
        return switch (reach.values(variables)) {
            case ControlValues.Outcome.Wrong(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
            case ControlValues.Outcome.Read(ControlValues values) ->
                answered(call, reach, new Answering.Looker(workbook.get(), viewer.get(), values, way.get()));
        };
    }

    private Answer answered(Call<ViewerSession, Ask> call, ControlReach reach, Answering.Looker looker) {
        try (Answering.Asked asked = answering.ask(looker, call.body().elements());
                ClientWatch _ = call.request().watch(asked::cancel)) {
            return Answer.ok(new Reply(
                    asked.all(),
                    reach.told(looker.values(), call.body().variables().orElse(Map.of())),
                    call.caller().left(cases.clock().instant()).toSeconds()));
        }
    }

    /// An element that is not in sight is not there, whoever else may see it.
    private static List<Violation> strange(List<String> elements, Set<String> shown) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!shown.contains(elements.get(i))) {
                violations.add(new Violation("elements[" + i + "]", "Give the id of an element of this page."));
            }
        }
        return violations;
    }
}
