package dev.signet.embed;

import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.base.Problem;
import dev.signet.query.Connections;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.ReadPublished;
import dev.signet.workbooks.Writing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Workbooks for viewers to look at, each with a visible page, a hidden one, and a control on both.
final class PublishedWorkbooks {
    private static final String DOCUMENT = """
        {"schemaVersion": 1, "name": "Workbook", "folderId": "FOLDER", "pages": [
          {"id": "a", "name": "Overview", "elements": [
            {"id": "shown", "kind": "control", "controlId": "Shown", "controlType": "date-range", "filters": []}]},
          {"id": "b", "name": "Notes", "visibility": "hidden", "elements": [
            {"id": "unseen", "kind": "control", "controlId": "Unseen", "controlType": "date-range", "filters": []}]}
        ]}\
        """;

    private final EmbedWorld world;
    private final ReadPublished read;
    private final CreateWorkbook create;

    PublishedWorkbooks(EmbedWorld world) {
        this.world = world;
        read = new ReadPublished(world.test.database());
        create = new CreateWorkbook(new Writing(
                world.test.database(), world.access, new Connections(world.test.database()), world.audit, world.clock));
    }

    ReadPublished read() {
        return read;
    }

    /// One that nobody but Admins may see yet.
    InodeId publish() {
        return create(Publish.NOW);
    }

    InodeId unpublished() {
        return create(Publish.LATER);
    }

    /// The server's id of that page.
    String page(InodeId workbook, int number) {
        return read.find(world.admin.organization(), workbook)
                .orElseThrow()
                .document()
                .pages()
                .get(number)
                .id();
    }

    /// The server's id of the element on that page.
    String element(InodeId workbook, int page) {
        return read.find(world.admin.organization(), workbook)
                .orElseThrow()
                .document()
                .pages()
                .get(page)
                .elements()
                .getFirst()
                .id();
    }

    private InodeId create(Publish publish) {
        String document = DOCUMENT.replace("FOLDER", world.homeFolder().toString());
        ObjectNode tree = (ObjectNode)
                Json.parse(document.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return switch (create.create(world.admin, EmbedWorld.HERE, List.of(tree), publish)) {
            case CreateWorkbook.Outcome.Created created ->
                created.workbooks().getFirst().id();
            case CreateWorkbook.Outcome.Invalid(Problem problem) -> throw new AssertionError(problem.message());
            case CreateWorkbook.Outcome.Forbidden() -> throw new AssertionError("forbidden");
        };
    }
}
