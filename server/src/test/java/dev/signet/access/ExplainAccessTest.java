package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ExplainAccess.Question;
import dev.signet.base.InodeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainAccessTest {
    private ObjectsWorld world;
    private ExplainAccess explain;
    private Principal builder;
    private Principal viewer;
    private Inode workbook;

    @BeforeAll
    void build() {
        world = new ObjectsWorld();
        explain = new ExplainAccess(world.ground);
        builder = world.member("builder@example.com", "Build");
        viewer = world.member("viewer@example.com", "View");
        workbook = world.in(world.workspace(world.admin), InodeKind.WORKBOOK, builder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Optional<Explanation> ask(Principal who, Principal about, InodeId object) {
        return explain.explain(who, ObjectsWorld.HERE, new Question(about.member(), ObjectAction.EXPLORE, object));
    }

    private long audited() {
        return world.ground
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle("select count(*) as n from access.audit_records"
                                        + " where action = 'permission.explain'")
                                .get("n", Long.class));
    }

    @Test
    void adminsAndThoseWhoMayShareAreTold() {
        assertThat(ask(world.admin, viewer, workbook.id()).orElseThrow().decision())
                .isEqualTo(new Decision.Hidden());
        assertThat(ask(builder, viewer, workbook.id())).isPresent();
    }

    @Test
    void aMemberIsToldAboutItselfWhereItSeesTheObject() {
        Principal reader = world.member("reader@example.com", "View");
        assertThat(ask(reader, reader, workbook.id())).isEmpty();
        assertThat(ask(reader, reader, InodeId.random())).isEmpty();
        world.world.grant(workbook, new Grantee.ToTeam(world.world.team("Readers", reader)), Level.EXPLORE);
        List<Explanation.Reason> reasons =
                ask(reader, reader, workbook.id()).orElseThrow().reasons();
        assertThat(reasons.get(3).finding()).isEqualTo("A grant on it to the team \"Readers\" gives explore.");
        assertThat(reasons.getLast().rule()).isEqualTo(Explanation.Rule.ACCOUNT_TYPE);
        assertThat(ask(reader, builder, workbook.id())).isEmpty();
    }

    @Test
    void anotherOrganizationIsToldNothing() {
        assertThat(ask(world.stranger(), viewer, workbook.id())).isEmpty();
    }

    @Test
    void whoMayShareAConnectionIsItsOwner() {
        Inode connection = world.world.object(InodeKind.CONNECTION, world.admin, Optional.empty());
        world.grant(connection, builder, Level.ANNOTATE);
        assertThat(world.world.decide(world.admin, ObjectAction.SHARE, connection))
                .isEqualTo(new Decision.Allowed());
        assertThat(world.world.decide(builder, ObjectAction.SHARE, connection)).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void everyAnswerIsAuditedAndNoRefusal() {
        long before = audited();
        ask(world.admin, viewer, workbook.id());
        ask(viewer, viewer, InodeId.random());
        assertThat(audited()).isEqualTo(before + 1);
    }
}
