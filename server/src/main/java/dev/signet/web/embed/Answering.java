package dev.signet.web.embed;

import dev.signet.query.Patience;
import dev.signet.query.plan.Viewer;
import dev.signet.workbooks.Answer;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.PublishedWorkbook;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Asks for the answers of elements, all at the same time.
final class Answering {
    /// How long questions go on that no page may come back for.
    private static final Duration UNHEARD = Duration.ofSeconds(20);

    private final EmbedRoutes.UseCases cases;

    Answering(EmbedRoutes.UseCases cases) {
        this.cases = cases;
    }

    /// Who looks at what, with which values in its controls.
    record Looker(PublishedWorkbook workbook, Viewer viewer, ControlValues values) {}

    /// Asks for these elements, for as long as people usually wait.
    Asked ask(Looker looker, List<String> elements) {
        Patience patience = Patience.usual();
        return new Asked(patience, new Batch<>(questions(looker, elements, patience)));
    }

    /// The answers that are there within that time. The questions go on: the page asks them again at once, and
    /// what runs already is not run twice.
    Map<String, Answer> readyWithin(Looker looker, List<String> elements, Duration time) {
        try (Batch<Answer> batch = new Batch<>(questions(looker, elements, Patience.of(UNHEARD)))) {
            return batch.readyWithin(time);
        }
    }

    private Map<String, Supplier<Answer>> questions(Looker looker, List<String> elements, Patience patience) {
        Map<String, Supplier<Answer>> questions = new LinkedHashMap<>();
        ElementAnswers.Asker asker = new ElementAnswers.Asker(looker.viewer(), patience);
        for (String element : elements) {
            questions.put(element, () -> cases.answers().answer(looker.workbook(), element, looker.values(), asker));
        }
        return questions;
    }

    /// Answers on their way.
    record Asked(Patience patience, Batch<Answer> batch) implements AutoCloseable {

        /// All of them.
        Map<String, Answer> all() {
            return batch.all();
        }

        /// Nobody wants them any more.
        void cancel() {
            patience.cancel();
        }

        @Override
        public void close() {
            patience.close();
            batch.close();
        }
    }
}
