package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.workbooks.TagOutcome;
import java.util.List;
import java.util.function.Function;

/// What came of something about version tags, on the wire.
final class TagAnswers {
    private TagAnswers() {}

    /// The answer; `absent` is said when there is none, `denied` when they may not.
    static <T> Answer of(TagOutcome<T> outcome, Words words, Function<T, Answer> done) {
        return switch (outcome) {
            case TagOutcome.Done<T>(T value) -> done.apply(value);
            case TagOutcome.NotFound<T>() -> Answer.problem(Fault.NOT_FOUND, words.absent());
            case TagOutcome.Forbidden<T>() -> Answer.problem(Fault.FORBIDDEN, words.denied());
            case TagOutcome.NoUse<T>(InodeId connection) -> WorkbookRoutes.mayNotUse(connection);
            case TagOutcome.NameTaken<T>() ->
                Answer.problem(Fault.ALREADY_EXISTS, "name: Another tag has this name. Choose another.");
            case TagOutcome.Refused<T>(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
        };
    }

    /// The sentences of a route.
    record Words(String absent, String denied) {
        static final String NO_TAG = "There is no tag of this id.";

        /// Of routes for Admins.
        static final Words ADMINS = new Words(NO_TAG, "Only Admins make, change and delete tags.");

        /// Of routes for whoever may open documents.
        static final Words READERS = new Words(NO_TAG, "The owner of this token may not see workbooks.");

        /// Of routes for whoever may publish the workbook.
        static final Words PUBLISHERS = new Words(
                "There is no workbook of this id, or no such tag on it.",
                "Only those who may edit and publish this workbook tag it.");
    }
}
