package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Audit;
import dev.signet.access.Grantee;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Part;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.InodeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListConnectionsTest {
    private QueryWorld world;
    private ListConnections list;
    private Principal builder;
    private Principal stranger;
    private Connection samples;
    private Connection numbers;
    private Connection archived;

    @BeforeAll
    void build() {
        world = new QueryWorld();
        list = new ListConnections(world.test.database(), world.access, world.querying.connections());
        builder = world.member("builder@example.com", "Build");
        stranger = world.found("elsewhere");
        samples = world.samples(world.admin, Optional.empty());
        numbers = world.csv("Numbers", "a\n1\n");
        archived = world.csv("Old numbers", "a\n1\n");
        world.samples(stranger, Optional.empty());
        grant(samples);
        world.test.asSuperuser("update access.inodes set archived_at = now() where inode_id = '" + archived.id() + "'");
    }

    private void grant(Connection connection) {
        Inode inode = new Inode(connection.id(), InodeKind.CONNECTION, connection.name(), world.admin.member());
        PlaceObject.Share share = new PlaceObject.Share(inode, new Grantee.ToMember(builder.member()), Level.USAGE);
        PlaceObject place = new PlaceObject(new Audit(world.sealer), world.clock);
        world.test.database().inOrganization(world.admin.organization(), tx -> {
            place.grant(tx, world.admin, QueryWorld.HERE, share);
            return share;
        });
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Part<PlacedConnection> list(Principal who, String search, Slice slice, Shelf... shelves) {
        return list.list(who, new ListConnections.Wanted(Optional.of(search), List.of(shelves), slice));
    }

    private List<String> names(Principal who, String search, Shelf... shelves) {
        return list(who, search, new Slice(0, 50), shelves).entries().stream()
                .map(each -> each.connection().name())
                .toList();
    }

    @Test
    void anAdminSeesAllOfTheOrganizationByName() {
        assertThat(names(world.admin, "", Shelf.LIVE)).containsExactly("Numbers", "Samples");
    }

    @Test
    void archivedOnesAreListedOnlyWhenWanted() {
        assertThat(names(world.admin, "", Shelf.LIVE, Shelf.ARCHIVED))
                .containsExactly("Numbers", "Old numbers", "Samples");
        assertThat(list.find(world.admin, archived.id()).orElseThrow().placed().archivedAt())
                .isPresent();
    }

    @Test
    void othersSeeWhatTheyWereGranted() {
        assertThat(names(builder, "", Shelf.LIVE)).containsExactly("Samples");
        assertThat(list.find(builder, samples.id())).isPresent();
        assertThat(list.find(builder, numbers.id())).isEmpty();
    }

    @Test
    void toAnotherOrganizationAConnectionIsAbsent() {
        assertThat(list.find(stranger, samples.id())).isEmpty();
        assertThat(names(stranger, "", Shelf.LIVE)).containsExactly("Samples");
        assertThat(list(stranger, "", new Slice(0, 50), Shelf.LIVE).entries())
                .extracting(each -> each.connection().organization())
                .containsExactly(stranger.organization());
    }

    @Test
    void searchesInNamesAndPagesWhatItFinds() {
        assertThat(names(world.admin, "UMBER", Shelf.LIVE)).containsExactly("Numbers");
        Part<PlacedConnection> second = list(world.admin, "", new Slice(1, 1), Shelf.LIVE);
        assertThat(second.entries())
                .extracting(each -> each.connection().name())
                .containsExactly("Samples");
        assertThat(second.total()).isEqualTo(2);
    }

    @Test
    void tellsTheSampleDataFromOthers() {
        assertThat(list.find(world.admin, samples.id()).orElseThrow().isSample())
                .isTrue();
        assertThat(list.find(world.admin, numbers.id()).orElseThrow().isSample())
                .isFalse();
    }

    @Test
    void whatIsNoConnectionIsAbsent() {
        assertThat(list.find(world.admin, InodeId.random())).isEmpty();
    }
}
