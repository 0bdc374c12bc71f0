package dev.signet.web;

import dev.signet.query.Patience;
import dev.signet.query.Way;
import dev.signet.query.plan.Viewer;
import dev.signet.workbooks.Answer;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.ShownWorkbook;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks for the answers of elements, all at the same time. Those that are kept are taken at once.
public final class Answering {
    /// How long questions go on that no page may come back for.
    private static final Duration UNHEARD = Duration.ofSeconds(20);

    private final ElementAnswers answers;

    /// Asks there.
    public Answering(ElementAnswers answers) {
        this.answers = answers;
    }

    /// Who looks at what, with which values in its controls, and which way the data come.
    public record Looker(ShownWorkbook workbook, Viewer viewer, ControlValues values, Way way) {

        /// One whose questions go to the connections of the document.
        public Looker(ShownWorkbook workbook, Viewer viewer, ControlValues values) {
            this(workbook, viewer, values, Way.AS_WRITTEN);
        }
    }

    /// Asks for these elements, for as long as people usually wait.
    public Asked ask(Looker looker, List<String> elements) {
        Patience patience = Patience.usual();
        return new Asked(patience, new Batch<>(questions(looker, elements, patience)));
    }

    /// What becomes of questions whose answers come too late for the page.
    public enum Late {
        /// They go on: the page asks them again at once, and what runs already is not run twice.
        GO_ON,
        /// They end, and begin anew if the page asks them.
        END;

        /// Whom a host vouches for has a page that asks again. Anybody at all may ask for pages and never look at one,
        /// which is not to keep others waiting.
        public static Late of(dev.signet.embed.Looker looker) {
            return switch (looker) {
                case dev.signet.embed.Looker.Known _ -> GO_ON;
                case dev.signet.embed.Looker.Anybody _ -> END;
            };
        }
    }

    /// The answers that are there within that time.
    public Map<String, Answer> readyWithin(Looker looker, List<String> elements, Duration time, Late late) {
        Patience patience = Patience.of(UNHEARD);
        Batch<Answer> batch = new Batch<>(questions(looker, elements, patience));
        return switch (late) {
            case GO_ON -> {
                try (batch) {
                    yield batch.readyWithin(time);
                }
            }
            case END -> {
                try (Asked asked = new Asked(patience, batch)) {
                    yield asked.batch().readyWithin(time);
                }
            }
        };
    }

    private Map<String, Batch.Entry<Answer>> questions(Looker looker, List<String> elements, Patience patience) {
        Map<String, Batch.Entry<Answer>> questions = new LinkedHashMap<>();
        ElementAnswers.Asker asker = new ElementAnswers.Asker(looker.viewer(), patience, looker.way());
        for (String element : elements) questions.put(element, entry(looker, element, asker));
        return questions;
    }

    private Batch.Entry<Answer> entry(Looker looker, String element, ElementAnswers.Asker asker) {
        return answers.kept(looker.workbook(), element, looker.values(), asker)
                .<Batch.Entry<Answer>>map(Batch.Entry.Known::new)
                .orElseGet(() -> new Batch.Entry.Open<>(
                        () -> answers.answer(looker.workbook(), element, looker.values(), asker)));
    }

    /// Answers on their way.
    public record Asked(Patience patience, Batch<Answer> batch) implements AutoCloseable {

        /// All of them.
        public Map<String, Answer> all() {
            return batch.all();
        }

        /// Nobody wants them any more.
        public void cancel() {
            patience.cancel();
        }

        @Override
        public void close() {
            patience.close();
            batch.close();
        }
    }
}
