package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.embed.PathOutcome;
import dev.signet.http.Answer;
import java.util.List;
import java.util.function.Function;

/// Answers for what came of asking for embed paths.
final class PathAnswers {
    private PathAnswers() {}

    static <T> Answer of(PathOutcome<T> outcome, Function<T, Answer> answer) {
        return switch (outcome) {
            case PathOutcome.Done<T>(T value) -> answer.apply(value);
            case PathOutcome.NotFound<T>() -> notFound();
            case PathOutcome.Forbidden<T>(PathOutcome.Why why) -> Answer.problem(Fault.FORBIDDEN, sentence(why));
            case PathOutcome.Refused<T>(List<Violation> violations) -> refused(violations);
        };
    }

    static Answer refused(List<Violation> violations) {
        return Answer.problem(Problem.invalid(violations));
    }

    /// What is hidden answers like what is absent.
    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no workbook or embed path of this id.");
    }

    private static String sentence(PathOutcome.Why why) {
        return switch (why) {
            case NO_EMBED_OWNER -> "Only Admins and owners of a live credential for embedding have embed paths.";
            case NO_ADMIN -> "Only Admins open content to everybody, and close it.";
            case PUBLIC_EMBEDS_OFF -> "Public embeds are switched off in this organization.";
        };
    }
}
