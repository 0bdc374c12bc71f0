package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeRacesTest {
    private ObjectsWorld world;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
    }

    @AfterAll
    void close() {
        world.close();
    }

    private static void together(List<Runnable> works) throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> futures = new ArrayList<>();
            works.forEach(work -> futures.add(many.submit(work)));
            for (Future<?> each : futures) each.get();
        }
    }

    /// How many rows of the closure there are that walking up does not find, or finds and are not there.
    private long wrongPaths() {
        return world.ground
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql().fetchSingle("""
                            with recursive walk as (
                              select inode_id as descendant_id, inode_id as ancestor_id, 0 as depth from access.inodes
                              union all
                              select w.descendant_id, i.parent_id, w.depth + 1
                              from walk w join access.inodes i on i.inode_id = w.ancestor_id
                              where i.parent_id is not null and w.depth < 100)
                            select count(*) as n from walk w
                            full join access.inode_paths p
                              on p.descendant_id = w.descendant_id and p.ancestor_id = w.ancestor_id and p.depth = w.depth
                            where w.descendant_id is null or p.descendant_id is null\
                            """).get("n", Long.class));
    }

    @Test
    void twoWhoMoveIntoEachOtherMakeNoCircle() throws Exception {
        for (int i = 0; i < 10; i++) {
            Inode workspace = world.workspace(world.admin);
            Inode one = world.in(workspace, InodeKind.FOLDER, world.admin);
            Inode two = world.in(workspace, InodeKind.FOLDER, world.admin);
            together(List.of(() -> world.move(world.admin, one, two), () -> world.move(world.admin, two, one)));
            List<Optional<?>> parents = List.of(
                    world.find(world.admin, one).orElseThrow().placed().parent(),
                    world.find(world.admin, two).orElseThrow().placed().parent());
            assertThat(parents).contains(Optional.of(workspace.id()));
        }
        assertThat(wrongPaths()).isZero();
    }

    @Test
    void whatIsCreatedWhileAFolderMovesGetsTheRightAncestors() throws Exception {
        Inode from = world.workspace(world.admin);
        Inode to = world.workspace(world.admin);
        Inode folder = world.in(from, InodeKind.FOLDER, world.admin);
        List<Runnable> works = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Inode target = i % 2 == 0 ? to : from;
            works.add(() -> world.in(folder, InodeKind.WORKBOOK, world.admin));
            works.add(() -> world.move(world.admin, folder, target));
        }
        together(works);
        assertThat(wrongPaths()).isZero();
    }
}
