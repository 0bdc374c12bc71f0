package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Grantee;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.credentials.HostOrigin;
import dev.signet.credentials.Scope;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedWorld.Host;
import dev.signet.embed.ReportUsage.By;
import dev.signet.embed.ReportUsage.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counting embeds as they are opened, and what is told of it.
class EmbedLoadsTest {
    private static final Optional<HostOrigin> APP = Optional.of(new HostOrigin("https://app.example.com"));

    private EmbedWorld world;
    private EmbedTools tools;
    private EmbedLoads loads;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        tools = new Explained(world).tools;
        loads = new EmbedLoads(world.test.database(), world.clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void load(HostToken ticket, Optional<HostOrigin> page) {
        loads.count(world.opened(ticket), page);
        loads.flush();
    }

    private List<ListEmbeds.Embed> embeds(Principal asker, Optional<String> search, Optional<EmbedKind> kind) {
        return tools.list()
                .list(asker, new ListEmbeds.Wanted(search, kind, 0, 50))
                .orElseThrow()
                .embeds();
    }

    private List<Usage> usage(By by, int days) {
        return tools.usage()
                .report(world.admin, new ReportUsage.Wanted(by, days, 0, 50))
                .orElseThrow()
                .usages();
    }

    @Test
    void countsByEverything() {
        load(world.ticket(), APP);
        load(world.ticket(), APP);
        load(world.ticket().with("sub", "kim@example.com"), Optional.empty());
        assertThat(world.count("select count(*) from embed.loads")).isEqualTo(2);
        assertThat(usage(By.VIEWER, 30)).extracting(Usage::name).containsExactly("pat@example.com", "kim@example.com");
        assertThat(usage(By.VIEWER, 30)).extracting(Usage::loads).containsExactly(2L, 1L);
        assertThat(usage(By.ORIGIN, 30)).extracting(Usage::key).containsExactly("https://app.example.com", "");
        assertThat(usage(By.WORKBOOK, 30)).singleElement().satisfies(usage -> {
            assertThat(usage.key()).isEqualTo(world.workbook.toString());
            assertThat(usage.name()).isEqualTo("Workbook");
            assertThat(usage.viewers()).isEqualTo(2);
            assertThat(usage.loads()).isEqualTo(3);
        });
        assertThat(usage(By.CREDENTIAL, 30))
                .singleElement()
                .extracting(Usage::name)
                .isEqualTo(world.host.credential().description().name());
    }

    @Test
    void listsPathsAndWhatWasOpened() {
        EmbedPath secure = world.path(new EmbedTarget.Whole(world.workbook));
        EmbedPath open = world.path(
                new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0)), Audience.PUBLIC);
        world.clock.advance(Duration.ofMinutes(1));
        load(world.ticket(), APP);
        loads.count((EmbedOutcome.Opened) world.ask(HostUrl.BASE + "/embed/" + open.id()), Optional.empty());
        loads.flush();
        List<ListEmbeds.Embed> all = embeds(world.admin, Optional.empty(), Optional.empty());
        assertThat(all)
                .extracting(embed -> embed.what().kind())
                .containsExactlyInAnyOrder(EmbedKind.JWT, EmbedKind.PUBLIC, EmbedKind.SECURE);
        assertThat(all.getLast().what().path()).contains(secure.id());
        assertThat(embeds(world.admin, Optional.empty(), Optional.of(EmbedKind.JWT)))
                .singleElement()
                .satisfies(embed -> {
                    assertThat(embed.use().loads()).isEqualTo(1);
                    assertThat(embed.use().lastOrigin()).contains("https://app.example.com");
                    assertThat(embed.workbookName()).isEqualTo("Workbook");
                    assertThat(embed.createdBy()).isEmpty();
                });
        assertThat(embeds(world.admin, Optional.empty(), Optional.of(EmbedKind.PUBLIC)))
                .singleElement()
                .satisfies(embed -> assertThat(embed.partName()).contains("Overview"));
        assertThat(embeds(world.admin, Optional.of("workb"), Optional.empty())).hasSize(3);
        assertThat(embeds(world.admin, Optional.of("other"), Optional.empty())).isEmpty();
    }

    @Test
    void forgetsAfterNinetyDays() {
        load(world.ticket(), APP);
        world.clock.advance(Duration.ofDays(40));
        load(world.ticket(), APP);
        assertThat(usage(By.WORKBOOK, 30).getFirst().loads()).isEqualTo(1);
        assertThat(usage(By.WORKBOOK, 90).getFirst().loads()).isEqualTo(2);
        world.clock.advance(Duration.ofDays(60));
        assertThat(usage(By.WORKBOOK, 90).getFirst().loads()).isEqualTo(1);
        load(world.ticket(), APP);
        assertThat(world.count("select count(*) from embed.loads")).isEqualTo(2);
    }

    @Test
    void tellsOwnersOfTheirsAndNobodyElse() {
        load(world.ticket(), APP);
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        Host own = world.credential(owner.id(), Scope.EMBED);
        Principal asker = new Principal.Human(world.admin.organization(), owner.id());
        assertThat(embeds(asker, Optional.empty(), Optional.empty())).isEmpty();
        assertThat(tools.usage()
                        .report(asker, new ReportUsage.Wanted(By.VIEWER, 30, 0, 50))
                        .orElseThrow()
                        .total())
                .isZero();
        assertThat(own.credential().owner()).isEqualTo(owner.id());
        Member nobody = world.member("nobody@example.com", MemberKind.INTERNAL, "Build");
        Principal stranger = new Principal.Human(world.admin.organization(), nobody.id());
        assertThat(tools.usage().report(stranger, new ReportUsage.Wanted(By.VIEWER, 30, 0, 50)))
                .isEmpty();
        assertThat(tools.list().list(stranger, new ListEmbeds.Wanted(Optional.empty(), Optional.empty(), 0, 1)))
                .isEmpty();
    }

    @Test
    void tellsOwnersOfThemselvesAndOfWorkbooksTheySee() {
        load(world.ticket(), APP);
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        Host own = world.credential(owner.id(), Scope.EMBED);
        Principal asker = new Principal.Human(world.admin.organization(), owner.id());
        world.test.asSuperuser(
                "update embed.loads set client_id = '" + own.credential().id() + "'");
        assertThat(total(asker, By.CREDENTIAL)).isEqualTo(1);
        assertThat(total(asker, By.VIEWER)).isZero();
        assertThat(total(asker, By.WORKBOOK)).isZero();
        assertThat(total(world.admin, By.VIEWER)).isEqualTo(1);
        world.share(world.workbook, new Grantee.ToMember(owner.id()));
        world.test.asSuperuser("update embed.loads set member_id = '" + owner.id() + "'");
        assertThat(total(asker, By.VIEWER)).isEqualTo(1);
        assertThat(total(asker, By.WORKBOOK)).isEqualTo(1);
    }

    private int total(Principal asker, By by) {
        return tools.usage()
                .report(asker, new ReportUsage.Wanted(by, 30, 0, 50))
                .orElseThrow()
                .total();
    }

    @Test
    void keepsWhatCannotBeWrittenButNotForEver() {
        assertThat(writtenAfterFailing(2)).isEqualTo(1);
        assertThat(writtenAfterFailing(3)).isZero();
    }

    private long writtenAfterFailing(int times) {
        world.test.asSuperuser("delete from embed.loads; alter table embed.loads rename to away");
        loads.count(world.opened(world.ticket()), APP);
        for (int i = 0; i < times; i++) loads.flush();
        world.test.asSuperuser("alter table embed.away rename to loads");
        loads.flush();
        return world.count("select count(*) from embed.loads");
    }

    @Test
    void tellsOnlySoManyMadeUpPagesOfPublicEmbedsApart() {
        EmbedPath open = world.path(new EmbedTarget.Whole(world.workbook), Audience.PUBLIC);
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) world.ask(HostUrl.BASE + "/embed/" + open.id());
        for (int i = 0; i < 200; i++) {
            loads.count(opened, Optional.of(new HostOrigin("https://h" + i + ".example.com")));
        }
        loads.flush();
        assertThat(world.count("select count(*) from embed.loads")).isEqualTo(51);
        assertThat(world.count("select sum(loads)::bigint from embed.loads")).isEqualTo(200);
    }

    @Test
    void letsThisServersOwnPagesShowWhatALimitedCredentialOpens() {
        FrameOrigins origins = FrameOrigins.ofServer(List.of("https://bi.example.com", "http://localhost:8080"));
        assertThat(origins.of(world.host.credential())).isEmpty();
        assertThat(Set.copyOf(origins.own())).hasSize(2);
    }
}
