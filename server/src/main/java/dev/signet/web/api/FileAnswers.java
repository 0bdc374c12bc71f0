package dev.signet.web.api;

import dev.signet.access.FileOutcome;
import dev.signet.access.FileView;
import dev.signet.access.ListFiles;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import java.util.List;
import java.util.function.Function;

/// What is answered about files.
final class FileAnswers {
    private static final String ARCHIVED =
            "parentId: This folder is archived. Restore it first: PATCH /v2/files/{inodeId} with restore true.";

    private FileAnswers() {}

    static Answer of(FileOutcome outcome, Function<FileView, Answer> done) {
        return switch (outcome) {
            case FileOutcome.Done(FileView file) -> done.apply(file);
            case FileOutcome.NotFound() -> notFound();
            case FileOutcome.Forbidden(String why) -> Answer.problem(Fault.FORBIDDEN, why);
            case FileOutcome.Archived() -> Answer.problem(Fault.INODE_ARCHIVED, ARCHIVED);
            case FileOutcome.Invalid(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
        };
    }

    static Answer of(ListFiles.Outcome outcome, Paging paging) {
        return switch (outcome) {
            case ListFiles.Outcome.Listed(List<FileView> files, long total) ->
                Answer.ok(paging.page(files.stream().map(FileJson::of).toList(), total));
            case ListFiles.Outcome.NoSuchFolder() ->
                Answer.problem(Fault.NOT_FOUND, "There is no workspace or folder of this id.");
            case ListFiles.Outcome.NoSuchMember() -> noSuchMember();
            case ListFiles.Outcome.Forbidden() -> onlyForThemselves();
        };
    }

    static Answer file(FileView file) {
        return Answer.ok(FileJson.of(file));
    }

    /// What is hidden answers like what is absent.
    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no file of this id.");
    }

    static Answer noSuchMember() {
        return Answer.problem(Fault.NOT_FOUND, "There is no member of this id.");
    }

    static Answer onlyForThemselves() {
        return Answer.problem(Fault.FORBIDDEN, "Only Admins see the files of other members. Ask for your own.");
    }
}
