package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/// Whoever may edit a workbook, but not use its connection, gets no rows through it and shows none to viewers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionUseTest {
    private static final TagName TAG = new TagName("Checked");

    private WorkbookWorld world;
    private VersionTags tags;
    private OpenWorkbook open;
    private Principal editor;
    private Principal user;
    private InodeId workbook;

    @BeforeAll
    void build() {
        world = new WorkbookWorld();
        tags = VersionTags.over(world.writing);
        open = new OpenWorkbook(
                world.access,
                new ReadWorkbook(world.test.database(), world.access),
                new ReadPublished(world.test.database()));
        tags.create().create(world.admin, WorkbookWorld.HERE, new Tag.Look(TAG, TagColor.PLUM, ""));
        editor = world.member("editor@example.com", "Build");
        user = world.member("user@example.com", "Build");
        world.grant(
                new Inode(world.connection.id(), InodeKind.CONNECTION, "shared", world.admin.member()),
                user,
                Level.USAGE);
    }

    @AfterAll
    void close() {
        world.close();
    }

    /// Versions 1 and 2 were published, 3 is a draft.
    @BeforeEach
    void publishTwoVersions() {
        workbook = world.create(world.admin, world.golden(), Publish.NOW).id();
        replace(Publish.NOW);
        replace(Publish.LATER);
        Inode shared = new Inode(workbook, InodeKind.WORKBOOK, "shared", world.admin.member());
        world.grant(shared, editor, Level.EDIT);
        world.grant(shared, user, Level.EDIT);
    }

    private void replace(Publish publish) {
        assertThat(new ReplaceWorkbook(world.writing)
                        .replace(
                                world.admin,
                                WorkbookWorld.HERE,
                                workbook,
                                new ReplaceWorkbook.Submission(world.golden(), publish)))
                .isInstanceOf(ReplaceWorkbook.Outcome.Replaced.class);
    }

    private OpenWorkbook.Outcome open(Principal who, WantedVersion version) {
        return open.open(who, workbook, version);
    }

    private TagOutcome<TaggedVersion> tag(Principal who, Optional<Integer> version) {
        return tags.workbook().tag(who, WorkbookWorld.HERE, new TagWorkbook.Wanted(workbook, TAG, version));
    }

    private PublishWorkbook.Outcome publish(Principal who) {
        return new PublishWorkbook(world.writing).publish(who, WorkbookWorld.HERE, workbook);
    }

    private int published() {
        return world.published(workbook).version();
    }

    @Test
    void opensNeitherADraftNorAnOldVersion() {
        OpenWorkbook.Outcome refused = new OpenWorkbook.Outcome.NoUse(world.connection.id());
        assertThat(open(editor, new WantedVersion.Draft())).isEqualTo(refused);
        assertThat(open(editor, new WantedVersion.Numbered(3))).isEqualTo(refused);
        assertThat(open(editor, new WantedVersion.Numbered(1))).isEqualTo(refused);
        for (Principal may : List.of(user, world.admin)) {
            assertThat(open(may, new WantedVersion.Draft())).isInstanceOf(OpenWorkbook.Outcome.Opened.class);
            assertThat(open(may, new WantedVersion.Numbered(1))).isInstanceOf(OpenWorkbook.Outcome.Opened.class);
        }
    }

    @Test
    void opensWhatViewersAreShown() {
        assertThat(open(editor, new WantedVersion.Published())).isInstanceOf(OpenWorkbook.Outcome.Opened.class);
        assertThat(open(editor, new WantedVersion.Numbered(2))).isInstanceOf(OpenWorkbook.Outcome.Opened.class);
        tag(world.admin, Optional.of(1));
        assertThat(open(editor, new WantedVersion.Numbered(1))).isInstanceOf(OpenWorkbook.Outcome.Opened.class);
        publish(world.admin);
        assertThat(open(editor, new WantedVersion.Draft())).isInstanceOf(OpenWorkbook.Outcome.Opened.class);
    }

    @Test
    void publishesNothing() {
        assertThat(publish(editor)).isEqualTo(new PublishWorkbook.Outcome.NoUse(world.connection.id()));
        assertThat(published()).isEqualTo(2);
        assertThat(publish(user)).isInstanceOf(PublishWorkbook.Outcome.Published.class);
        assertThat(published()).isEqualTo(3);
    }

    @Test
    void pointsNoTagAtAVersion() {
        for (Optional<Integer> version : List.<Optional<Integer>>of(Optional.empty(), Optional.of(1), Optional.of(2))) {
            assertThat(tag(editor, version)).isEqualTo(new TagOutcome.NoUse<>(world.connection.id()));
        }
        assertThat(tag(user, Optional.empty())).isInstanceOf(TagOutcome.Done.class);
        assertThat(tag(user, Optional.of(1))).isInstanceOf(TagOutcome.Done.class);
    }

    @Test
    void countsTheOtherSideOfAJoinOnAHiddenPage() {
        InodeId other = InodeId.random();
        String text = WorkbookWorld.text("flights.yaml");
        int right = text.indexOf("CONNECTION", text.indexOf("right:"));
        String joined = text.substring(0, right) + other + text.substring(right + "CONNECTION".length());
        ObjectNode tree = world.tree(joined);
        tree.withArray("pages").forEach(page -> ((ObjectNode) page).put("visibility", "hidden"));
        Document document = DocumentReader.read(tree, "", new Faults());
        assertThat(new ConnectionUse(world.access).lacking(user, document)).contains(other);
        assertThat(new ConnectionUse(world.access).lacking(editor, document)).contains(world.connection.id());
    }
}
