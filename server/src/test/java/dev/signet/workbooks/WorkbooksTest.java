package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Principal;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.workbooks.ListWorkbooks.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbooksTest {
    private WorkbookWorld world;
    private ReadWorkbook reads;
    private Principal builder;
    private Principal viewer;
    private Principal stranger;

    @BeforeAll
    void build() {
        world = new WorkbookWorld();
        reads = new ReadWorkbook(world.test.database(), world.access);
        builder = world.member("builder@example.com", "Build");
        viewer = world.member("viewer@example.com", "View");
        stranger = world.found("other");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Optional<PublishedWorkbook> published(InodeId id) {
        return new ReadPublished(world.test.database()).find(world.admin.organization(), id);
    }

    private ReplaceWorkbook.Outcome replace(Principal who, InodeId id, ObjectNode tree, Publish publish) {
        return new ReplaceWorkbook(world.writing)
                .replace(who, WorkbookWorld.HERE, id, new ReplaceWorkbook.Submission(tree, publish));
    }

    private List<Workbook> list(Principal who, int offset, int limit) {
        ListWorkbooks lists = new ListWorkbooks(world.test.database(), world.access);
        return switch (lists.list(who, new ListWorkbooks.Wanted(Reach.SHARED, Shelf.LIVE, offset, limit))) {
            case ListWorkbooks.Outcome.Listed(List<Workbook> listed, long _) -> listed;
            case ListWorkbooks.Outcome.Forbidden() -> throw new AssertionError("forbidden");
        };
    }

    @Test
    void aNewWorkbookIsADraftUntilItIsPublished() {
        Workbook created = world.create(world.admin, world.golden(), Publish.LATER);
        assertThat(created.versions()).isEqualTo(new Workbook.Versions(1, Optional.empty()));
        assertThat(created.path()).isEqualTo("the folder");
        assertThat(published(created.id())).isEmpty();
        PublishWorkbook publish = new PublishWorkbook(world.writing);
        assertThat(publish.publish(world.admin, WorkbookWorld.HERE, created.id()))
                .isInstanceOf(PublishWorkbook.Outcome.Published.class);
        assertThat(published(created.id()).orElseThrow().version()).isOne();
    }

    @Test
    void viewersKeepThePublishedVersionWhileADraftGrows() {
        Workbook created = world.create(world.admin, world.golden(), Publish.NOW);
        world.grant(created.placed().inode(), viewer, Level.VIEW);
        ObjectNode next = reads.spec(world.admin, created.id()).orElseThrow().tree();
        ((ObjectNode) next.path("pages").get(0)).put("name", "Changed");
        assertThat(replace(world.admin, created.id(), next, Publish.LATER))
                .isInstanceOf(ReplaceWorkbook.Outcome.Replaced.class);
        assertThat(published(created.id()).orElseThrow().version()).isOne();
        assertThat(reads.spec(world.admin, created.id()).orElseThrow().version())
                .isEqualTo(2);
        assertThat(reads.spec(viewer, created.id()).orElseThrow().version()).isOne();
        assertThat(reads.spec(viewer, created.id(), 2)).isEmpty();
        assertThat(reads.mayEdit(viewer, created.id())).isFalse();
        assertThat(reads.mayEdit(world.admin, created.id())).isTrue();
    }

    @Test
    void aWorkbookGetsIdsOfTheServerAndKeepsThem() {
        Workbook created = world.create(world.admin, world.golden(), Publish.NOW);
        ObjectNode first = reads.spec(world.admin, created.id()).orElseThrow().tree();
        assertThat(first.path("pages").get(0).path("id").stringValue()).matches("[0-9a-zA-Z]{10}");
        assertThat(first.path("layout").stringValue())
                .contains("\"" + first.path("pages").get(0).path("id").stringValue() + "\"");
        ObjectNode changed = first.deepCopy();
        ObjectNode element =
                (ObjectNode) changed.path("pages").get(0).path("elements").get(0);
        element.withArray("columns").addObject().put("id", "new").put("formula", "[Delay] * 2");
        replace(world.admin, created.id(), changed, Publish.NOW);
        ObjectNode second = reads.spec(world.admin, created.id()).orElseThrow().tree();
        JsonNode columns = second.path("pages").get(0).path("elements").get(0).path("columns");
        assertThat(columns.get(columns.size() - 1).path("id").stringValue()).isNotEqualTo("new");
        ((ArrayNode) columns).remove(columns.size() - 1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void formulasMayNameAnElementByItsId() {
        String text = Json.text(world.golden());
        ObjectNode tree = world.tree(text.replace("\"id\":\"flights\"", "\"id\":\"base\"")
                .replace("\"elementId\":\"flights\"", "\"elementId\":\"base\"")
                .replace("[Flights/", "[base/"));
        assertThat(world.answer(world.published(tree), "Flights", Map.of())).isInstanceOf(Answer.Rows.class);
        assertThat(world.answer(world.published(tree), "Carriers", Map.of())).isInstanceOf(Answer.Rows.class);
    }

    @Test
    void theRestOfTheTreeIsReturnedUnchanged() {
        ObjectNode tree = world.golden();
        tree.putObject("extension").put("kept", true);
        Workbook created = world.create(world.admin, tree, Publish.LATER);
        ObjectNode answer = reads.spec(world.admin, created.id()).orElseThrow().withMetadata("http://x/y");
        assertThat(answer.path("extension").path("kept").booleanValue()).isTrue();
        assertThat(answer.path("workbookId").stringValue())
                .isEqualTo(created.id().toString());
        assertThat(answer.path("description").stringValue()).isEqualTo("Delays of flights");
        assertThat(answer.path("createdAt").stringValue()).isEqualTo("2030-01-01T00:00:00.000Z");
        assertThat(replace(world.admin, created.id(), answer, Publish.LATER))
                .isInstanceOf(ReplaceWorkbook.Outcome.Replaced.class);
    }

    @Test
    void hiddenAnswersLikeAbsent() {
        Workbook created = world.create(world.admin, world.golden(), Publish.NOW);
        for (Principal who : List.of(builder, viewer, stranger)) {
            assertThat(reads.find(who, created.id())).isEmpty();
            assertThat(reads.spec(who, created.id())).isEmpty();
            assertThat(replace(who, created.id(), world.golden(), Publish.NOW))
                    .isEqualTo(replace(who, InodeId.random(), world.golden(), Publish.NOW));
        }
        assertThat(new ReadPublished(world.test.database()).find(stranger.organization(), created.id()))
                .isEmpty();
    }

    @Test
    void theAccountTypeMustPermitIt() {
        world.grant(world.folder, viewer, Level.EDIT);
        assertThat(new CreateWorkbook(world.writing)
                        .create(viewer, WorkbookWorld.HERE, List.of(world.golden()), Publish.LATER))
                .isEqualTo(new CreateWorkbook.Outcome.Forbidden());
        assertThat(new VerifyWorkbook(world.writing).verify(viewer, List.of(world.golden())))
                .isEqualTo(new VerifyWorkbook.Outcome.Forbidden());
    }

    @Test
    void creatingTakesTheFolderAndTheConnection() {
        Principal other = world.member("another@example.com", "Build");
        CreateWorkbook create = new CreateWorkbook(world.writing);
        CreateWorkbook.Outcome outcome =
                create.create(other, WorkbookWorld.HERE, List.of(world.golden()), Publish.LATER);
        assertThat(outcome).isInstanceOfSatisfying(CreateWorkbook.Outcome.Invalid.class, invalid -> {
            assertThat(invalid.problem().message()).contains("folderId: There is no folder of that id.");
            assertThat(invalid.problem().message()).contains("no connection of that id that you can use");
        });
    }

    @Test
    void listsWhatIsOwnedGrantedOrInherited() {
        Principal reader = world.member("reader@example.com", "View");
        assertThat(list(reader, 0, 10)).isEmpty();
        Workbook direct = world.create(world.admin, world.golden(), Publish.NOW);
        world.grant(direct.placed().inode(), reader, Level.VIEW);
        assertThat(list(reader, 0, 10)).extracting(Workbook::id).containsExactly(direct.id());
        Inode inner = world.object(InodeKind.FOLDER, world.admin, Optional.of(world.folder));
        ObjectNode tree = world.golden().put("folderId", inner.id().toString()).put("name", "An inner one");
        Workbook inherited = world.create(world.admin, tree, Publish.NOW);
        world.grant(inner, reader, Level.VIEW);
        assertThat(list(reader, 0, 10)).extracting(Workbook::id).containsExactly(inherited.id(), direct.id());
        assertThat(list(reader, 1, 1)).extracting(Workbook::id).containsExactly(direct.id());
        assertThat(inherited.path()).isEqualTo("the folder/the folder");
        assertThat(list(stranger, 0, 10)).isEmpty();
    }

    @Test
    void onlyAdminsListEverything() {
        ListWorkbooks lists = new ListWorkbooks(world.test.database(), world.access);
        ListWorkbooks.Wanted all = new ListWorkbooks.Wanted(Reach.EVERYTHING, Shelf.LIVE, 0, 1);
        assertThat(lists.list(builder, all)).isEqualTo(new ListWorkbooks.Outcome.Forbidden());
        assertThat(lists.list(world.admin, all)).isInstanceOf(ListWorkbooks.Outcome.Listed.class);
    }

    @Test
    void aBrowserGetsNoFormulasHiddenColumnsOrHiddenPages() {
        PublishedWorkbook workbook = world.published(world.golden());
        String view = Json.text(new ViewWorkbook(world.querying.connections()).view(workbook));
        assertThat(view)
                .doesNotContain("formula\"", "Is late", "Workings", "airports")
                .contains("\"kind\":\"bar-chart\"", "\"orientation\":\"horizontal\"", "\"type\":\"datetime\"")
                .contains("\"controlType\":\"list\"", "\"selectionMode\":\"multiple\"", "\"suffix\":\" min\"");
    }
}
