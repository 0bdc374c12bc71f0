package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.KeepFavorite.Mark;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FavoritesTest {
    private ObjectsWorld world;
    private KeepFavorite keep;
    private Principal viewer;
    private Inode workbook;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
        keep = new KeepFavorite(world.ground);
        viewer = world.member("viewer@example.com", "View");
        workbook = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, world.admin);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private List<InodeId> favorites(Principal who, MemberId member) {
        if (new ListFavorites(world.ground).list(who, member, ObjectsWorld.ALL)
                instanceof ListFiles.Outcome.Listed(List<FileView> files, long _)) {
            return files.stream().map(file -> file.inode().id()).toList();
        }
        throw new AssertionError("not listed");
    }

    private List<InodeId> recents(Principal who) {
        if (new ListRecents(world.ground).list(who, who.member())
                instanceof ListRecents.Outcome.Listed(List<ListRecents.Recent> files)) {
            return files.stream().map(recent -> recent.file().inode().id()).toList();
        }
        throw new AssertionError("not listed");
    }

    @Test
    void aFavoriteIsListedWhileItIsSeen() {
        Inode folder = world.in(world.workspace(world.admin), InodeKind.FOLDER, world.admin);
        assertThat(keep.keep(viewer, viewer.member(), folder.id(), Mark.FAVORITE))
                .isEqualTo(KeepFavorite.Outcome.NO_SUCH_FILE);
        world.grant(folder, viewer, Level.VIEW);
        Grant grant = world.grantsOn(folder).getFirst();
        for (int i = 0; i < 2; i++) {
            assertThat(keep.keep(viewer, viewer.member(), folder.id(), Mark.FAVORITE))
                    .isEqualTo(KeepFavorite.Outcome.KEPT);
        }
        assertThat(favorites(viewer, viewer.member())).contains(folder.id());
        assertThat(favorites(world.admin, viewer.member())).contains(folder.id());
        world.revoke.revoke(world.admin, ObjectsWorld.HERE, grant.id(), _ -> true);
        assertThat(favorites(viewer, viewer.member())).doesNotContain(folder.id());
        assertThat(keep.keep(viewer, viewer.member(), folder.id(), Mark.NONE)).isEqualTo(KeepFavorite.Outcome.KEPT);
    }

    @Test
    void onlyAdminsKeepThoseOfOthers() {
        MemberId admin = world.admin.member();
        assertThat(keep.keep(viewer, admin, workbook.id(), Mark.FAVORITE)).isEqualTo(KeepFavorite.Outcome.FORBIDDEN);
        assertThat(keep.keep(viewer, MemberId.random(), workbook.id(), Mark.FAVORITE))
                .isEqualTo(KeepFavorite.Outcome.FORBIDDEN);
        assertThat(keep.keep(world.admin, MemberId.random(), workbook.id(), Mark.FAVORITE))
                .isEqualTo(KeepFavorite.Outcome.NO_SUCH_MEMBER);
    }

    @Test
    void whatWasOpenedLastComesFirst() {
        RecordRecent record = new RecordRecent(world.ground.database(), world.world.clock);
        Principal reader = world.member("reader@example.com", "View");
        Inode first = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, reader);
        Inode second = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, reader);
        for (Inode each : List.of(first, second, workbook, first)) {
            world.world.clock.advance(Duration.ofMinutes(1));
            record.record(reader, each.id());
        }
        assertThat(recents(reader)).containsExactly(first.id(), second.id());
    }

    @Test
    void noMoreThanTwoHundredAreRemembered() {
        RecordRecent record = new RecordRecent(world.ground.database(), world.world.clock);
        Principal reader = world.member("busy@example.com", "View");
        Inode workspace = world.workspace(reader);
        for (int i = 0; i < 203; i++) {
            world.world.clock.advance(Duration.ofMinutes(1));
            record.record(
                    reader, world.in(workspace, InodeKind.WORKBOOK, reader).id());
        }
        assertThat(recents(reader)).hasSize(200);
    }
}
