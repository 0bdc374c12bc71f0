package dev.signet.server;

import dev.signet.access.Grantee;
import dev.signet.access.Level;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.InodeId;
import dev.signet.base.TeamId;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.DocumentText;
import dev.signet.workbooks.ListWorkbooks;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.ReplaceWorkbook;
import dev.signet.workbooks.Visibility;
import dev.signet.workbooks.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The demo's workbook over the sample flights: published, shared with the embed team, with a newer draft.
///
/// Made by the use cases everybody has. A start that was cut short left some of it; the next start makes the rest.
final class DemoWorkbook {
    private static final String DOCUMENT = "flights.yaml";
    private static final String CONNECTION = "${connection}";
    private static final String DRAFT_PAGE = "Routes by distance";
    private static final Origin HERE = new Origin("", "", "first-start");

    private final Parts parts;
    private final Principal operator;

    DemoWorkbook(Parts parts, Principal operator) {
        this.parts = parts;
        this.operator = operator;
    }

    /// Makes it over that connection, for that team to see.
    FirstRun.Workbook make(InodeId connection, TeamId team, String url) {
        Workbook workbook = find().orElseGet(() -> create(connection));
        ReadWorkbook.Spec published =
                parts.workbooks.read().spec(operator, workbook.id(), 1).orElseThrow();
        if (workbook.latestVersion() == 1) draft(published);
        share(workbook, team);
        return told(published, url);
    }

    private Optional<Workbook> find() {
        ListWorkbooks.Wanted all = new ListWorkbooks.Wanted(ListWorkbooks.Reach.SHARED, Shelf.LIVE, 0, 1);
        return switch (parts.workbooks.list().list(operator, all)) {
            case ListWorkbooks.Outcome.Listed(List<Workbook> found, long _) ->
                found.stream().findFirst();
            case ListWorkbooks.Outcome.Forbidden() -> throw new IllegalStateException("the demo's Admin sees nothing");
        };
    }

    private Workbook create(InodeId connection) {
        ObjectNode tree = document(connection);
        Member admin = parts.standings
                .find(operator.organization(), operator.member())
                .orElseThrow()
                .member();
        tree.put("folderId", admin.homeFolder().toString());
        return switch (parts.workbooks.create().create(operator, HERE, List.of(tree), Publish.NOW)) {
            case CreateWorkbook.Outcome.Created(List<Workbook> created) -> created.getFirst();
            case CreateWorkbook.Outcome other -> throw new IllegalStateException("no demo workbook: " + other);
        };
    }

    private static ObjectNode document(InodeId connection) {
        try (InputStream packed = DemoWorkbook.class.getResourceAsStream(DOCUMENT)) {
            if (packed == null) throw new IllegalStateException(DOCUMENT + " is not in the build");
            String text = new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(CONNECTION, connection.toString());
            return switch (DocumentText.read(text.getBytes(StandardCharsets.UTF_8), DocumentText.Syntax.YAML)) {
                case DocumentText.Reading.Trees(List<ObjectNode> trees) -> trees.getFirst();
                case DocumentText.Reading.Unreadable unreadable ->
                    throw new IllegalStateException(unreadable.toString());
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Something viewers must not see before it is published.
    private void draft(ReadWorkbook.Spec published) {
        ObjectNode tree = published.tree().deepCopy();
        ((ObjectNode) tree.at("/pages/1")).put("name", DRAFT_PAGE);
        ReplaceWorkbook.Submission later = new ReplaceWorkbook.Submission(tree, Publish.LATER);
        ReplaceWorkbook.Outcome outcome = parts.workbooks
                .replace()
                .replace(operator, HERE, published.workbook().id(), later);
        if (!(outcome instanceof ReplaceWorkbook.Outcome.Replaced)) {
            throw new IllegalStateException("no draft of the demo workbook: " + outcome);
        }
    }

    private void share(Workbook workbook, TeamId team) {
        PlaceObject.Share share =
                new PlaceObject.Share(workbook.placed().inode(), new Grantee.ToTeam(team), Level.VIEW);
        parts.database.inOrganization(operator.organization(), tx -> {
            new PlaceObject(parts.audit, parts.clock).grant(tx, operator, HERE, share);
            return share;
        });
    }

    private static FirstRun.Workbook told(ReadWorkbook.Spec published, String url) {
        Workbook workbook = published.workbook();
        Document document = published.document();
        List<FirstRun.Page> pages = document.pages().stream()
                .filter(page -> page.visibility() == Visibility.SHOWN)
                .map(page -> new FirstRun.Page(
                        page.id(),
                        page.name(),
                        page.elements().stream()
                                .map(element -> new FirstRun.Element(element.id(), element.name(), element.kind()))
                                .toList()))
                .toList();
        return new FirstRun.Workbook(
                workbook.id().toString(),
                workbook.urlId(),
                workbook.name(),
                url + "/workbook/" + workbook.urlId(),
                pages);
    }
}
