package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.FileQuery.Within;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {
    private ObjectsWorld world;
    private Principal builder;
    private Principal viewer;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
        builder = world.member("builder@example.com", "Build");
        viewer = world.member("viewer@example.com", "View");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private static List<String> fields(FileOutcome outcome) {
        return outcome instanceof FileOutcome.Invalid(List<Violation> violations)
                ? violations.stream().map(Violation::field).toList()
                : List.of("not invalid: " + outcome);
    }

    private static FileView done(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Done(FileView file)) return file;
        throw new AssertionError(outcome);
    }

    @Test
    void aFolderLiesInOnesOwnWhenNoOtherIsNamed() {
        FileView folder = done(world.createFolder.create(
                builder,
                ObjectsWorld.HERE,
                new CreateFolder.NewFolder(
                        "Drafts", Optional.of("what is not done"), Optional.empty(), Optional.empty())));
        assertThat(folder.placed().path()).isEqualTo("My Documents");
        assertThat(folder.description()).contains("what is not done");
        assertThat(folder.inode().owner()).isEqualTo(builder.member());
        assertThat(folder.permission()).isEqualTo(Level.EDIT);
        assertThat(world.find(viewer, folder.inode())).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithANewFolder() {
        FileOutcome outcome = world.createFolder.create(
                world.admin,
                ObjectsWorld.HERE,
                new CreateFolder.NewFolder(
                        " ",
                        Optional.of("x".repeat(10_001)),
                        Optional.of("nobody"),
                        Optional.of(InodeId.random().toString())));
        assertThat(fields(outcome)).containsExactly("name", "description", "ownerId", "parentId");
    }

    @Test
    void aFolderIsCreatedWhereOneMayCreateOnly() {
        Inode workspace = world.workspace(world.admin);
        world.grant(workspace, builder, Level.VIEW);
        CreateFolder.NewFolder wanted = new CreateFolder.NewFolder(
                "Mine",
                Optional.empty(),
                Optional.empty(),
                Optional.of(workspace.id().toString()));
        assertThat(world.createFolder.create(builder, ObjectsWorld.HERE, wanted))
                .isInstanceOf(FileOutcome.Forbidden.class);
        world.grant(workspace, builder, Level.ORGANIZE);
        assertThat(done(world.createFolder.create(builder, ObjectsWorld.HERE, wanted))
                        .permission())
                .isEqualTo(Level.EDIT);
    }

    @Test
    void onlyAdminsCreateForOthers() {
        CreateFolder.NewFolder wanted = new CreateFolder.NewFolder(
                "Theirs", Optional.empty(), Optional.of(viewer.member().value()), Optional.empty());
        assertThat(world.createFolder.create(builder, ObjectsWorld.HERE, wanted))
                .isInstanceOf(FileOutcome.Forbidden.class);
        assertThat(done(world.createFolder.create(world.admin, ObjectsWorld.HERE, wanted))
                        .inode()
                        .owner())
                .isEqualTo(viewer.member());
    }

    @Test
    void listsWhatIsOwnedGrantedOrInheritedAndTheSameGoesForAdmins() {
        Principal other = world.member("other-admin@example.com", "Admin");
        Inode workspace = world.workspace(world.admin);
        Inode folder = world.in(workspace, InodeKind.FOLDER, world.admin);
        Inode workbook = world.in(folder, InodeKind.WORKBOOK, world.admin);
        assertThat(world.ids(other, ObjectsWorld.everything())).doesNotContain(workspace.id(), workbook.id());
        world.grant(folder, other, Level.VIEW);
        assertThat(world.ids(other, ObjectsWorld.everything()))
                .contains(folder.id(), workbook.id())
                .doesNotContain(workspace.id());
        assertThat(world.find(other, workspace).orElseThrow().permission()).isEqualTo(Level.EDIT);
    }

    @Test
    void listsWhatLiesThereDirectlyOrAtAll() {
        Inode workspace = world.workspace(builder);
        Inode folder = world.in(workspace, InodeKind.FOLDER, builder);
        Inode workbook = world.in(folder, InodeKind.WORKBOOK, builder);
        assertThat(world.ids(builder, ObjectsWorld.at(new Within.Directly(workspace.id()))))
                .containsExactly(folder.id());
        assertThat(world.ids(builder, ObjectsWorld.at(new Within.Below(workspace.id()))))
                .containsExactlyInAnyOrder(folder.id(), workbook.id());
        assertThat(world.ids(builder, ObjectsWorld.at(new Within.AtTheTop())))
                .contains(workspace.id())
                .doesNotContain(folder.id());
        assertThat(world.list.list(
                        viewer, viewer.member(), ObjectsWorld.at(new Within.Below(workspace.id())), ObjectsWorld.ALL))
                .isEqualTo(new ListFiles.Outcome.NoSuchFolder());
    }

    @Test
    void filtersByAWordInTheNameWhateverItsCaseAndTakesWildcardsAsTheyAre() {
        Inode workbook = world.in(world.workspace(builder), InodeKind.WORKBOOK, builder);
        world.rename(builder, workbook, "Übersicht 100% of_all");
        assertThat(world.ids(builder, ObjectsWorld.named("ÜBERSICHT"))).containsExactly(workbook.id());
        assertThat(world.ids(builder, ObjectsWorld.named("100% OF_"))).containsExactly(workbook.id());
        assertThat(world.ids(builder, ObjectsWorld.named("1%all"))).isEmpty();
        assertThat(world.ids(builder, ObjectsWorld.named("a\0b"))).isEmpty();
    }

    @Test
    void pagesHoldEachFileOnceAndKnowHowManyThereAre() {
        Principal owner = world.member("pager@example.com", "Build");
        Inode workspace = world.workspace(owner);
        for (int i = 0; i < 7; i++) world.in(workspace, InodeKind.WORKBOOK, owner);
        FileQuery query = ObjectsWorld.at(new Within.Below(workspace.id()));
        List<InodeId> all = world.ids(owner, query);
        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        for (int offset : new int[] {0, 3, 6, 9}) {
            ListFiles.Outcome page = world.list.list(owner, owner.member(), query, new Slice(offset, 3));
            if (!(page instanceof ListFiles.Outcome.Listed(List<FileView> files, long total))) {
                throw new AssertionError(page);
            }
            assertThat(total).isEqualTo(7);
            assertThat(files)
                    .extracting(file -> file.inode().id())
                    .isEqualTo(all.subList(Math.min(offset, 7), Math.min(offset + 3, 7)));
        }
    }

    @Test
    void othersFilesAreForAdminsToAsk() {
        assertThat(world.list.list(viewer, builder.member(), ObjectsWorld.everything(), ObjectsWorld.ALL))
                .isEqualTo(new ListFiles.Outcome.Forbidden());
        assertThat(world.list.list(viewer, MemberId.random(), ObjectsWorld.everything(), ObjectsWorld.ALL))
                .isEqualTo(new ListFiles.Outcome.Forbidden());
        assertThat(world.list.list(world.admin, MemberId.random(), ObjectsWorld.everything(), ObjectsWorld.ALL))
                .isEqualTo(new ListFiles.Outcome.NoSuchMember());
        assertThat(world.list.list(world.admin, builder.member(), ObjectsWorld.everything(), ObjectsWorld.ALL))
                .isInstanceOf(ListFiles.Outcome.Listed.class);
    }

    @Test
    void whatIsHiddenIsAbsent() {
        Inode hidden = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, world.admin);
        Principal stranger = world.stranger();
        for (Principal who : List.of(builder, stranger)) {
            assertThat(world.find(who, hidden)).isEmpty();
            assertThat(world.rename(who, hidden, "Mine")).isEqualTo(new FileOutcome.NotFound());
            assertThat(world.archive.archive(who, ObjectsWorld.HERE, hidden.id()))
                    .isEqualTo(new FileOutcome.NotFound());
            assertThat(world.ids(who, ObjectsWorld.everything())).doesNotContain(hidden.id());
        }
        assertThat(world.rename(builder, new Inode(InodeId.random(), InodeKind.FOLDER, "", builder.member()), "Mine"))
                .isEqualTo(new FileOutcome.NotFound());
    }

    @Test
    void whoSeesItAndMayNotEditItIsToldWhatIsMissing() {
        Inode workbook = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, world.admin);
        world.grant(workbook, builder, Level.VIEW);
        world.grant(workbook, viewer, Level.EDIT);
        assertThat(world.rename(builder, workbook, "Mine"))
                .isEqualTo(new FileOutcome.Forbidden(
                        "This takes the permission \"edit\" there, which no grant gives you."));
        assertThat(world.rename(viewer, workbook, "Mine")).isInstanceOf(FileOutcome.Forbidden.class);
    }

    @Test
    void movingTakesTheRightToShareAndToCreateThere() {
        Inode workspace = world.workspace(world.admin);
        Inode workbook = world.in(workspace, InodeKind.WORKBOOK, world.admin);
        Inode own = world.workspace(builder);
        world.grant(workbook, builder, Level.EDIT);
        assertThat(world.move(builder, workbook, own)).isInstanceOf(FileOutcome.Forbidden.class);
        world.grant(workspace, builder, Level.EDIT);
        assertThat(done(world.move(builder, workbook, own)).placed().parent()).contains(own.id());
    }

    @Test
    void whatMovesLeavesTheGrantsOfItsOldPlaceAndGetsThoseOfTheNewOne() {
        Inode from = world.workspace(world.admin);
        Inode to = world.workspace(world.admin);
        Inode folder = world.in(from, InodeKind.FOLDER, world.admin);
        Inode workbook = world.in(folder, InodeKind.WORKBOOK, world.admin);
        world.grant(from, builder, Level.EXPLORE);
        world.grant(to, viewer, Level.VIEW);
        world.move(world.admin, folder, to);
        assertThat(world.find(builder, workbook)).isEmpty();
        assertThat(world.find(viewer, workbook).orElseThrow().permission()).isEqualTo(Level.VIEW);
        assertThat(world.find(viewer, workbook).orElseThrow().placed().path()).isEqualTo("the workspace/the folder");
    }

    @Test
    void nothingIsMovedIntoItselfOrWhatLiesInIt() {
        Inode workspace = world.workspace(world.admin);
        Inode outer = world.in(workspace, InodeKind.FOLDER, world.admin);
        Inode inner = world.in(outer, InodeKind.FOLDER, world.admin);
        assertThat(fields(world.move(world.admin, outer, outer))).containsExactly("parentId");
        assertThat(fields(world.move(world.admin, outer, inner))).containsExactly("parentId");
        assertThat(fields(world.move(world.admin, workspace, outer))).containsExactly("parentId");
        assertThat(world.find(world.admin, inner).orElseThrow().placed().path()).isEqualTo("the workspace/the folder");
    }

    @Test
    void nothingIsMovedIntoADocumentOrWhatIsArchivedOrHidden() {
        Inode workspace = world.workspace(builder);
        Inode folder = world.in(workspace, InodeKind.FOLDER, builder);
        Inode workbook = world.in(workspace, InodeKind.WORKBOOK, builder);
        assertThat(fields(world.move(builder, folder, workbook))).containsExactly("parentId");
        assertThat(fields(world.move(builder, workbook, world.workspace(world.admin))))
                .containsExactly("parentId");
        world.archive.archive(builder, ObjectsWorld.HERE, folder.id());
        assertThat(world.move(builder, workbook, folder)).isInstanceOf(FileOutcome.Archived.class);
    }

    @Test
    void ownersAndAdminsGiveAFileToActiveMembersOnly() {
        Inode workbook = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, builder);
        Principal editor = world.member("editor@example.com", "Build");
        Principal gone = world.member("gone@example.com", "Build");
        world.world.deactivate(gone.member());
        world.grant(workbook, editor, Level.EDIT);
        assertThat(world.give(editor, workbook, editor.member().value())).isInstanceOf(FileOutcome.Forbidden.class);
        assertThat(fields(world.give(builder, workbook, gone.member().value()))).containsExactly("ownerId");
        assertThat(done(world.give(builder, workbook, editor.member().value()))
                        .inode()
                        .owner())
                .isEqualTo(editor.member());
        assertThat(world.find(builder, workbook)).isEmpty();
    }
}
