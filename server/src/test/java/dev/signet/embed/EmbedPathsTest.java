package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.DeactivateMember;
import dev.signet.access.Grantee;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.credentials.Scope;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.PathOutcome.Why;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Who makes, lists and deletes embed paths, and that the same content has one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedPathsTest {
    private static final int ALL_BUT_ONE_CONNECTION = 15;

    private EmbedWorld world;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private PathOutcome<EmbedPath> generate(Principal principal, EmbedTarget target, Audience audience) {
        return world.paths.generate().generate(principal, EmbedWorld.HERE, new GeneratePath.Wanted(target, audience));
    }

    private EmbedTarget whole() {
        return new EmbedTarget.Whole(world.workbook);
    }

    private Principal person(String email, String accountType) {
        Member member = world.member(email, MemberKind.INTERNAL, accountType);
        return new Principal.Human(world.admin.organization(), member.id());
    }

    @Test
    void givesTheSameContentTheSamePathAndOtherContentAnother() {
        EmbedPath first = world.path(whole());
        assertThat(world.path(whole())).isEqualTo(first);
        assertThat(first.id().text()).matches("1-[0-9a-zA-Z]{22}");
        Set<EmbedId> ids = new HashSet<>(List.of(
                first.id(),
                world.path(whole(), Audience.PUBLIC).id(),
                world.path(new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0)))
                        .id(),
                world.path(new EmbedTarget.Element(world.workbook, world.workbooks.element(world.workbook, 0)))
                        .id()));
        assertThat(ids).hasSize(4);
    }

    @Test
    void givesOnePathToManyWhoAskAtTheSameMoment() throws Exception {
        InodeId workbook = world.workbooks.publish();
        Set<EmbedId> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EmbedPath>> all = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> world.path(new EmbedTarget.Whole(workbook))))
                    .toList();
            for (Future<EmbedPath> each : all) ids.add(each.get().id());
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void deletesItOnceWhoeverAsksAtTheSameMoment() throws Exception {
        EmbedPath path = world.path(new EmbedTarget.Whole(world.workbooks.publish()));
        List<PathOutcome<EmbedId>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PathOutcome<EmbedId>>> all = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> delete(world.admin, path)))
                    .toList();
            for (Future<PathOutcome<EmbedId>> each : all) outcomes.add(each.get());
        }
        assertThat(outcomes).filteredOn(PathOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(PathOutcome.NotFound.class::isInstance).hasSize(7);
        assertThat(world.count("select count(*) from access.audit_records where subject = 'embed:" + path.id()
                        + "' and action = 'embed.path-delete'"))
                .isEqualTo(1);
    }

    private PathOutcome<EmbedId> delete(Principal principal, EmbedPath path) {
        return world.paths
                .delete()
                .delete(principal, EmbedWorld.HERE, path.target().workbook(), path.id());
    }

    @Test
    void givesAPathWhileOthersDeleteIt() throws Exception {
        EmbedTarget content = new EmbedTarget.Whole(world.workbooks.publish());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PathOutcome<EmbedId>>> all = IntStream.range(0, 30)
                    .mapToObj(_ -> threads.submit(() -> delete(world.admin, world.path(content))))
                    .toList();
            for (Future<PathOutcome<EmbedId>> each : all) {
                assertThat(each.get()).isInstanceOfAny(PathOutcome.Done.class, PathOutcome.NotFound.class);
            }
        }
    }

    @Test
    void makesDoWithTheLastConnectionThatIsFree() throws Exception {
        InodeId workbook = world.workbooks.publish();
        Principal author = person("patient@example.com", "Build");
        world.share(workbook, new Grantee.ToMember(author.member()));
        world.credential(author.member(), Scope.EMBED);
        CountDownLatch held = new CountDownLatch(ALL_BUT_ONE_CONNECTION);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ALL_BUT_ONE_CONNECTION; i++) threads.execute(() -> hold(held, done));
            held.await();
            try {
                PathOutcome<EmbedPath> made = generate(author, new EmbedTarget.Whole(workbook), Audience.SECURE);
                assertThat(generate(author, new EmbedTarget.Whole(workbook), Audience.SECURE))
                        .isEqualTo(made);
                assertThat(delete(author, ((PathOutcome.Done<EmbedPath>) made).value()))
                        .isInstanceOf(PathOutcome.Done.class);
            } finally {
                done.countDown();
            }
        }
    }

    private void hold(CountDownLatch held, CountDownLatch done) {
        world.test.database().inOrganization(world.admin.organization(), _ -> {
            held.countDown();
            try {
                done.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return held;
        });
    }

    @Test
    void listsThemWithWhatTheirContentIsCalled() {
        InodeId workbook = world.workbooks.publish();
        EmbedPath path = world.path(new EmbedTarget.Page(workbook, world.workbooks.page(workbook, 0)));
        assertThat(world.paths.list().list(world.admin, workbook))
                .isEqualTo(new PathOutcome.Done<>(List.of(new ListPaths.Named(path, Optional.of("Overview")))));
    }

    @Test
    void allowsTagsAtAPublicPathOnlyWhereThatIsSaid() {
        EmbedTarget content = new EmbedTarget.Whole(world.workbooks.publish());
        EmbedPath closed = world.path(content, Audience.PUBLIC);
        assertThat(closed.allowsTags()).isFalse();
        EmbedPath open = tags(content, true);
        assertThat(open.id()).isEqualTo(closed.id());
        assertThat(open.allowsTags()).isTrue();
        assertThat(world.path(content, Audience.PUBLIC)).isEqualTo(open);
        assertThat(tags(content, false)).isEqualTo(closed);
        assertThat(world.path(content, Audience.PUBLIC)).isEqualTo(closed);
        assertThat(world.count("select count(*) from access.audit_records where subject = 'embed:" + closed.id()
                        + "' and details like '%allowsTags%'"))
                .isEqualTo(3);
    }

    private EmbedPath tags(EmbedTarget content, boolean allowed) {
        GeneratePath.Wanted wanted = new GeneratePath.Wanted(content, Audience.PUBLIC, Optional.of(allowed));
        return ((PathOutcome.Done<EmbedPath>) world.paths.generate().generate(world.admin, EmbedWorld.HERE, wanted))
                .value();
    }

    @Test
    void leavesTheTagToWhoSignsAUrl() {
        assertThat(world.path(whole()).allowsTags()).isTrue();
        GeneratePath.Wanted wanted = new GeneratePath.Wanted(whole(), Audience.SECURE, Optional.of(false));
        assertThat(world.paths.generate().generate(world.admin, EmbedWorld.HERE, wanted))
                .isInstanceOf(PathOutcome.Refused.class);
    }

    @Test
    void takesPublishedContentThatViewersSeeOnly() {
        InodeId draft = world.workbooks.unpublished();
        assertThat(generate(world.admin, new EmbedTarget.Whole(draft), Audience.SECURE))
                .isInstanceOf(PathOutcome.Refused.class);
        for (String page : List.of(world.workbooks.page(world.workbook, 1), "none")) {
            assertThat(generate(world.admin, new EmbedTarget.Page(world.workbook, page), Audience.SECURE))
                    .isInstanceOf(PathOutcome.Refused.class);
        }
        String unseen = world.workbooks.element(world.workbook, 1);
        assertThat(generate(world.admin, new EmbedTarget.Element(world.workbook, unseen), Audience.PUBLIC))
                .isInstanceOf(PathOutcome.Refused.class);
    }

    @Test
    void hidesWorkbooksFromThoseWhoDoNotSeeThem() {
        Principal other = world.organization("elsewhere", "boss@elsewhere.example");
        Principal nobody = person("nobody@example.com", "Build");
        world.credential(nobody.member(), Scope.EMBED);
        EmbedPath path = world.path(whole());
        for (Principal stranger : List.of(other, nobody)) {
            List<PathOutcome<?>> outcomes = new ArrayList<>();
            outcomes.add(generate(stranger, whole(), Audience.SECURE));
            outcomes.add(world.paths.list().list(stranger, world.workbook));
            outcomes.add(world.paths.delete().delete(stranger, EmbedWorld.HERE, world.workbook, path.id()));
            outcomes.add(world.paths.migrate().find(stranger, path.id()));
            assertThat(outcomes).hasOnlyElementsOfType(PathOutcome.NotFound.class);
        }
    }

    @Test
    void isForAdminsAndOwnersOfALiveCredentialForEmbedding() {
        Principal author = person("author@example.com", "Build");
        world.share(world.workbook, new Grantee.ToMember(author.member()));
        EmbedPath path = world.path(whole());
        assertThat(forbidden(author, path)).containsOnly(new PathOutcome.Forbidden<>(Why.NO_EMBED_OWNER));
        world.credential(author.member(), Scope.API);
        assertThat(forbidden(author, path)).containsOnly(new PathOutcome.Forbidden<>(Why.NO_EMBED_OWNER));

        EmbedWorld.Host host = world.credential(author.member(), Scope.EMBED);
        assertThat(generate(author, whole(), Audience.SECURE)).isEqualTo(new PathOutcome.Done<>(path));
        assertThat(world.paths.list().list(author, world.workbook)).isInstanceOf(PathOutcome.Done.class);
        assertThat(world.paths.migrate().find(author, path.id())).isEqualTo(new PathOutcome.Done<>(path));
        assertThat(generate(author, whole(), Audience.PUBLIC)).isEqualTo(new PathOutcome.Forbidden<>(Why.NO_ADMIN));
        EmbedPath open = world.path(whole(), Audience.PUBLIC);
        assertThat(world.paths.delete().delete(author, EmbedWorld.HERE, world.workbook, open.id()))
                .isEqualTo(new PathOutcome.Forbidden<>(Why.NO_ADMIN));

        world.revoke(host);
        assertThat(forbidden(author, path)).containsOnly(new PathOutcome.Forbidden<>(Why.NO_EMBED_OWNER));
    }

    private List<PathOutcome<?>> forbidden(Principal author, EmbedPath path) {
        return List.of(
                generate(author, whole(), Audience.SECURE),
                world.paths.list().list(author, world.workbook),
                world.paths.delete().delete(author, EmbedWorld.HERE, world.workbook, path.id()),
                world.paths.migrate().find(author, path.id()));
    }

    @Test
    void goesToWhoeverAsksForItAgainWhenItsOwnerIsGone() {
        InodeId workbook = world.workbooks.publish();
        world.share(workbook, world.team);
        Member owner = world.member("leaver@example.com", MemberKind.INTERNAL, "Admin");
        Principal leaver = new Principal.Human(world.admin.organization(), owner.id());
        EmbedPath theirs = ((PathOutcome.Done<EmbedPath>)
                        generate(leaver, new EmbedTarget.Whole(workbook), Audience.SECURE))
                .value();
        assertThat(world.ask(world.url(theirs))).isInstanceOf(EmbedOutcome.Opened.class);
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(world.admin, EmbedWorld.HERE, owner.id());
        assertThat(EmbedWorld.refusal(world.ask(world.url(theirs))).reason()).isEqualTo(EmbedReason.NO_EMBED);

        EmbedPath again = world.path(theirs.target());
        assertThat(again.id()).isEqualTo(theirs.id());
        assertThat(again.owner()).isEqualTo(world.admin.member());
        assertThat(world.ask(world.url(theirs))).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void auditsWhoMadeAndDeletedIt() {
        EmbedPath path = world.path(new EmbedTarget.Whole(world.workbooks.publish()));
        world.paths.delete().delete(world.admin, EmbedWorld.HERE, path.target().workbook(), path.id());
        assertThat(world.count("select count(*) from access.audit_records where subject = 'embed:" + path.id()
                        + "' and action in ('embed.path-create', 'embed.path-delete')"))
                .isEqualTo(2);
        assertThat(world.paths
                        .delete()
                        .delete(world.admin, EmbedWorld.HERE, path.target().workbook(), path.id()))
                .isInstanceOf(PathOutcome.NotFound.class);
    }
}
