package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.OrganizationChange;
import dev.signet.embed.EmbedPath.Audience;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Content that is open to everybody (embedding.md §4).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicEmbedsTest {
    private EmbedWorld world;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        path = world.path(new EmbedTarget.Whole(world.workbook), Audience.PUBLIC);
        world.attribute("Unset", Optional.empty());
    }

    @AfterAll
    void close() {
        world.close();
    }

    private EmbedOutcome open(EmbedPath which) {
        return world.ask(HostUrl.BASE + "/embed/" + which.id());
    }

    @Test
    void opensForAnybodyAndWritesNothing() {
        long before = world.count("select (select count(*) from access.members)"
                + " + (select count(*) from embed.viewer_sessions) + (select count(*) from access.audit_records)");
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) open(path);
        assertThat(opened.session().viewer()).isEmpty();
        assertThat(opened.session().looker().label()).isEqualTo("anybody");
        assertThat(EmbedWorld.keyOf(opened)).isEqualTo(path.id().text());
        assertThat(opened.origins()).isEmpty();
        assertThat(world.count("select (select count(*) from access.members) + (select count(*) from"
                        + " embed.viewer_sessions) + (select count(*) from access.audit_records)"))
                .isEqualTo(before);
    }

    @Test
    void knowsNothingOfWhoLooksButTheDefaultsOfAttributes() {
        ViewerSession session = world.embeds.sessions().find(path.id().text()).orElseThrow();
        assertThat(session.target()).isEqualTo(path.target());
        assertThat(world.embeds.sessions().viewerOf(session).orElseThrow()).satisfies(viewer -> {
            assertThat(viewer.attributes()).isEqualTo(Map.of("Region", "Nowhere"));
            assertThat(viewer.teams()).isEqualTo(Set.of());
            assertThat(viewer.email()).matches("nobody-[0-9a-f]{32}@invalid");
        });
    }

    @Test
    void opensNoPathThatIsForSignedUrlsOrAnothersOrNone() {
        EmbedPath secure = world.path(path.target());
        EmbedOutcome none = world.ask(HostUrl.BASE + "/embed/1-0000000000000000000000");
        assertThat(EmbedWorld.refusal(none).reason()).isEqualTo(EmbedReason.NO_EMBED);
        assertThat(open(secure)).isEqualTo(none);
        assertThat(world.ask(HostUrl.BASE + "/embed/1-")).isEqualTo(none);
        assertThat(world.ask(HostUrl.BASE + "/embed/" + world.workbook)).isEqualTo(none);
        assertThat(world.embeds.sessions().find(secure.id().text())).isEmpty();
        assertThat(world.embeds.sessions().find("1-0000000000000000000000")).isEmpty();
    }

    @Test
    void takesNoSignature() {
        assertThat(EmbedWorld.refusal(world.ask(world.url(path))).reason()).isEqualTo(EmbedReason.NO_EMBED);
    }

    @Test
    void breaksAtOnceWhereTheOrganizationSwitchesThemOff() {
        world.policy(publicEmbeds(false));
        try {
            assertThat(EmbedWorld.refusal(open(path)).reason()).isEqualTo(EmbedReason.NO_EMBED);
            assertThat(world.embeds.sessions().find(path.id().text())).isEmpty();
            assertThat(world.paths
                            .generate()
                            .generate(
                                    world.admin,
                                    EmbedWorld.HERE,
                                    new GeneratePath.Wanted(path.target(), Audience.PUBLIC)))
                    .isEqualTo(new PathOutcome.Forbidden<>(PathOutcome.Why.PUBLIC_EMBEDS_OFF));
            EmbedPath secure = world.path(path.target());
            assertThat(world.ask(world.url(secure))).isInstanceOf(EmbedOutcome.Opened.class);
        } finally {
            world.policy(publicEmbeds(true));
        }
        assertThat(open(path)).isInstanceOf(EmbedOutcome.Opened.class);
    }

    private static OrganizationChange.Policy publicEmbeds(boolean on) {
        return new OrganizationChange.Policy(
                Optional.empty(), Optional.empty(), Optional.of(on), Optional.empty(), Optional.empty());
    }

    @Test
    void breaksAtOnceWhenItIsDeleted() {
        EmbedPath gone = world.path(
                new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0)), Audience.PUBLIC);
        assertThat(open(gone)).isInstanceOf(EmbedOutcome.Opened.class);
        world.paths.delete().delete(world.admin, EmbedWorld.HERE, world.workbook, gone.id());
        assertThat(EmbedWorld.refusal(open(gone)).reason()).isEqualTo(EmbedReason.NO_EMBED);
        assertThat(world.embeds.sessions().find(gone.id().text())).isEmpty();
    }
}
