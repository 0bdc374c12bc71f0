package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Audit;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Grantee;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.query.TestConnection.Outcome;
import dev.signet.query.TestConnection.Result;
import dev.signet.query.TestConnection.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestConnectionTest {
    private QueryWorld world;
    private TestConnection test;

    @BeforeAll
    void build() {
        world = new QueryWorld();
        test = new TestConnection(world.access, world.querying, world.data);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Outcome.Tried tried(Connection connection) {
        if (test.test(world.admin, connection.id()) instanceof Outcome.Tried tried) return tried;
        throw new AssertionError("not tried");
    }

    @Test
    void findsAndReadsEveryTable() {
        Outcome.Tried tried = tried(world.samples(world.admin, Optional.empty()));
        assertThat(tried.isReadable()).isTrue();
        assertThat(tried.steps())
                .extracting(Step::name)
                .containsExactly(
                        "Find the file " + SampleData.FLIGHTS,
                        "Read the table flights",
                        "Find the file " + SampleData.AIRPORTS,
                        "Read the table airports");
    }

    @Test
    void saysWhichFileIsGone() throws IOException {
        Connection connection = world.csv("gone", "a\n1\n");
        Files.delete(world.data.resolve("gone/numbers.csv"));
        assertThat(tried(connection).steps())
                .containsExactly(
                        new Step("Find the file numbers.csv", Result.BAD, "It is not in the connection's folder."));
        assertThat(tried(connection).isReadable()).isFalse();
    }

    @Test
    void saysWhichColumnsAreOtherThanTheyWere() {
        Connection connection = world.csv("changed", "a,b,c\n1,x,2\n");
        world.write("changed/numbers.csv", "a,b\n1,2\n");
        Outcome.Tried tried = tried(connection);
        assertThat(tried.isReadable()).isFalse();
        assertThat(tried.steps().getLast().detail()).endsWith("of another type: b, c.");
    }

    @Test
    void looksAtTheFilesAnewEachTime() throws IOException {
        Connection connection = world.csv("again", "a\n1\n");
        assertThat(tried(connection).isReadable()).isTrue();
        Files.delete(world.data.resolve("again/numbers.csv"));
        assertThat(tried(connection).isReadable()).isFalse();
        world.write("again/numbers.csv", "a\n2\n");
        assertThat(tried(connection).isReadable()).isTrue();
    }

    @Test
    void whoSeesAConnectionButMayNotUseItIsToldWhatIsMissing() {
        Connection connection = world.csv("seen", "a\n1\n");
        Principal viewer = world.member("viewer@example.com", "View");
        Inode inode = new Inode(connection.id(), InodeKind.CONNECTION, connection.name(), world.admin.member());
        PlaceObject.Share share = new PlaceObject.Share(inode, new Grantee.ToMember(viewer.member()), Level.USAGE);
        PlaceObject place = new PlaceObject(new Audit(world.sealer), world.clock);
        world.test.database().inOrganization(world.admin.organization(), tx -> {
            place.grant(tx, world.admin, QueryWorld.HERE, share);
            return share;
        });
        assertThat(test.test(viewer, connection.id()))
                .isEqualTo(new Outcome.Forbidden(new Decision.Need.OfCapability(Capability.BUILD_DOCUMENTS)));
    }

    @Test
    void whatSomebodyDoesNotSeeIsAbsent() {
        Connection connection = world.csv("unseen", "a\n1\n");
        Principal builder = world.member("builder@example.com", "Build");
        Principal stranger = world.found("elsewhere");
        assertThat(test.test(builder, connection.id())).isEqualTo(new Outcome.NotFound());
        assertThat(test.test(stranger, connection.id())).isEqualTo(new Outcome.NotFound());
        assertThat(test.test(world.admin, InodeId.random())).isEqualTo(new Outcome.NotFound());
    }
}
