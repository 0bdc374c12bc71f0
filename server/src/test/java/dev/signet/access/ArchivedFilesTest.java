package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.FileQuery.Within;
import dev.signet.base.Violation;
import dev.signet.database.LiveCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivedFilesTest {
    private ObjectsWorld world;
    private Principal builder;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
        builder = world.member("builder@example.com", "Build");
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
    void whatIsArchivedIsInNoListUntilItIsRestoredTogether() {
        Inode workspace = world.workspace(builder);
        Inode folder = world.in(workspace, InodeKind.FOLDER, builder);
        Inode earlier = world.in(folder, InodeKind.WORKBOOK, builder);
        Inode workbook = world.in(folder, InodeKind.WORKBOOK, builder);
        FileQuery inside = ObjectsWorld.at(new Within.Below(workspace.id()));
        world.archive.archive(builder, ObjectsWorld.HERE, earlier.id());
        world.archive.archive(builder, ObjectsWorld.HERE, folder.id());
        assertThat(world.ids(builder, inside)).isEmpty();
        assertThat(world.find(builder, workbook).orElseThrow().isArchived()).isTrue();
        assertThat(fields(world.restore(builder, workbook, Optional.empty()))).containsExactly("restore");
        assertThat(done(world.restore(builder, folder, Optional.empty())).isArchived())
                .isFalse();
        assertThat(world.ids(builder, inside)).containsExactlyInAnyOrder(folder.id(), workbook.id());
        assertThat(world.find(builder, earlier).orElseThrow().isArchived()).isTrue();
    }

    @Test
    void whatLayInSomethingArchivedComesBackElsewhere() {
        Inode folder = world.in(world.workspace(builder), InodeKind.FOLDER, builder);
        Inode workbook = world.in(folder, InodeKind.WORKBOOK, builder);
        Inode other = world.workspace(builder);
        world.archive.archive(builder, ObjectsWorld.HERE, folder.id());
        FileView back = done(world.restore(builder, workbook, Optional.of(other)));
        assertThat(back.isArchived()).isFalse();
        assertThat(back.placed().parent()).contains(other.id());
    }

    @Test
    void aMembersOwnFolderStays() {
        Inode home = world.listed(builder, ObjectsWorld.at(new Within.AtTheTop())).stream()
                .filter(FileView::isHome)
                .findFirst()
                .orElseThrow()
                .inode();
        assertThat(world.archive.archive(world.admin, ObjectsWorld.HERE, home.id()))
                .isInstanceOf(FileOutcome.Invalid.class);
        assertThat(fields(world.move(world.admin, home, world.workspace(world.admin))))
                .containsExactly("parentId");
    }

    @Test
    void whoKeepsTheContentOfAWorkbookIsToldWhenItIsRenamedMovedArchivedOrRestored() {
        Inode workspace = world.workspace(builder);
        Inode folder = world.in(workspace, InodeKind.FOLDER, builder);
        Inode workbook = world.in(folder, InodeKind.WORKBOOK, builder);
        AtomicInteger loads = new AtomicInteger();
        LiveCache<String, Integer> cache = new LiveCache<>(
                world.ground.database().feed(), "workbook", 10, change -> change.id(), _ -> loads.incrementAndGet());
        List<Runnable> works = List.of(
                () -> world.rename(builder, workbook, "New"),
                () -> world.move(builder, workbook, workspace),
                () -> world.move(builder, workbook, folder),
                () -> world.archive.archive(builder, ObjectsWorld.HERE, folder.id()),
                () -> world.restore(builder, folder, Optional.empty()));
        for (Runnable work : works) {
            int before = cache.get(workbook.id().toString());
            work.run();
            assertThat(cache.get(workbook.id().toString())).isGreaterThan(before);
        }
    }
}
