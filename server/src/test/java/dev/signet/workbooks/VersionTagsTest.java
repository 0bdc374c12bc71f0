package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.InodeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionTagsTest {
    private static final Slice ALL = new Slice(0, 100);

    private WorkbookWorld world;
    private VersionTags tags;
    private ReadPublished published;
    private Principal builder;
    private Principal viewer;

    @BeforeAll
    void build() {
        world = new WorkbookWorld();
        tags = VersionTags.over(world.writing);
        published = new ReadPublished(world.test.database());
        builder = world.member("builder@example.com", "Build");
        viewer = world.member("viewer@example.com", "View");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Tag make(String name) {
        return done(tags.create().create(world.admin, WorkbookWorld.HERE, look(name)));
    }

    private static Tag.Look look(String name) {
        return new Tag.Look(new TagName(name), TagColor.PLUM, "");
    }

    private static <T> T done(TagOutcome<T> outcome) {
        if (outcome instanceof TagOutcome.Done<T>(T value)) return value;
        throw new AssertionError(outcome);
    }

    private TagOutcome<TaggedVersion> tag(Principal who, InodeId workbook, String name, Optional<Integer> version) {
        return tags.workbook()
                .tag(who, WorkbookWorld.HERE, new TagWorkbook.Wanted(workbook, new TagName(name), version));
    }

    private InodeId workbook(Publish publish) {
        return world.create(world.admin, world.golden(), publish).id();
    }

    private void replace(InodeId id, Publish publish) {
        ObjectNode tree = world.golden();
        assertThat(new ReplaceWorkbook(world.writing)
                        .replace(world.admin, WorkbookWorld.HERE, id, new ReplaceWorkbook.Submission(tree, publish)))
                .isInstanceOf(ReplaceWorkbook.Outcome.Replaced.class);
    }

    private Optional<Integer> shown(InodeId workbook, String tag) {
        return published
                .find(world.admin.organization(), workbook, Optional.of(new TagName(tag)))
                .map(PublishedWorkbook::version);
    }

    private void share(InodeId workbook, Principal with, Level level) {
        world.grant(new Inode(workbook, InodeKind.WORKBOOK, "shared", world.admin.member()), with, level);
    }

    @Test
    void aTagKeepsItsVersionWhateverIsPublishedLaterUntilItIsMoved() {
        make("Kept");
        InodeId id = workbook(Publish.NOW);
        assertThat(done(tag(world.admin, id, "Kept", Optional.empty())).version())
                .isOne();
        replace(id, Publish.NOW);
        assertThat(shown(id, "Kept")).contains(1);
        assertThat(published.find(world.admin.organization(), id).map(PublishedWorkbook::version))
                .contains(2);

        tag(world.admin, id, "Kept", Optional.empty());
        assertThat(shown(id, "Kept")).contains(2);
        tag(world.admin, id, "Kept", Optional.of(1));
        assertThat(shown(id, "Kept")).contains(1);
    }

    @Test
    void aTagNeverPointsAtADraft() {
        make("Stable");
        InodeId draft = workbook(Publish.LATER);
        assertThat(tag(world.admin, draft, "Stable", Optional.empty())).isInstanceOf(TagOutcome.Refused.class);
        assertThat(tag(world.admin, draft, "Stable", Optional.of(1))).isInstanceOf(TagOutcome.Refused.class);

        InodeId id = workbook(Publish.NOW);
        replace(id, Publish.LATER);
        assertThat(tag(world.admin, id, "Stable", Optional.of(2))).isInstanceOf(TagOutcome.Refused.class);
        assertThat(tag(world.admin, id, "Stable", Optional.of(7))).isInstanceOf(TagOutcome.Refused.class);
        assertThat(tag(world.admin, id, "Nonexistent", Optional.empty())).isInstanceOf(TagOutcome.Refused.class);
        assertThat(tag(world.admin, id, "stable", Optional.empty())).isInstanceOf(TagOutcome.Refused.class);
        assertThat(shown(id, "Stable")).isEmpty();
    }

    @Test
    void aTagThatIsTakenOffOrDeletedShowsNothing() {
        Tag tag = make("Gone");
        InodeId one = workbook(Publish.NOW);
        InodeId two = workbook(Publish.NOW);
        tag(world.admin, one, "Gone", Optional.empty());
        tag(world.admin, two, "Gone", Optional.empty());

        done(tags.workbook().remove(world.admin, WorkbookWorld.HERE, one, tag.id()));
        assertThat(shown(one, "Gone")).isEmpty();
        assertThat(shown(two, "Gone")).contains(1);
        assertThat(tags.workbook().remove(world.admin, WorkbookWorld.HERE, one, tag.id()))
                .isInstanceOf(TagOutcome.NotFound.class);

        done(tags.change().delete(world.admin, WorkbookWorld.HERE, tag.id()));
        assertThat(shown(two, "Gone")).isEmpty();
        assertThat(tags.change().delete(world.admin, WorkbookWorld.HERE, tag.id()))
                .isInstanceOf(TagOutcome.NotFound.class);
    }

    @Test
    void whoMayPublishTagsAndOnlyAdminsMakeTags() {
        Tag tag = make("Rights");
        InodeId id = workbook(Publish.NOW);
        assertThat(tag(builder, id, "Rights", Optional.empty())).isInstanceOf(TagOutcome.NotFound.class);
        share(id, builder, Level.VIEW);
        assertThat(tag(builder, id, "Rights", Optional.empty())).isInstanceOf(TagOutcome.Forbidden.class);
        share(id, builder, Level.EDIT);
        assertThat(tag(builder, id, "Rights", Optional.empty())).isInstanceOf(TagOutcome.NoUse.class);
        world.grant(
                new Inode(world.connection.id(), InodeKind.CONNECTION, "shared", world.admin.member()),
                builder,
                Level.USAGE);
        assertThat(done(tag(builder, id, "Rights", Optional.empty())).tagged().by())
                .isEqualTo(builder.member());
        share(id, viewer, Level.VIEW);
        assertThat(tags.workbook().remove(viewer, WorkbookWorld.HERE, id, tag.id()))
                .isInstanceOf(TagOutcome.Forbidden.class);

        assertThat(tags.create().create(builder, WorkbookWorld.HERE, look("Mine")))
                .isInstanceOf(TagOutcome.Forbidden.class);
        assertThat(tags.change().describe(builder, WorkbookWorld.HERE, tag.id(), Optional.of("x")))
                .isInstanceOf(TagOutcome.Forbidden.class);
        assertThat(tags.change().delete(builder, WorkbookWorld.HERE, tag.id()))
                .isInstanceOf(TagOutcome.Forbidden.class);
    }

    @Test
    void namesAreTakenWithoutRegardToCase() {
        make("Once");
        assertThat(tags.create().create(world.admin, WorkbookWorld.HERE, look("ONCE")))
                .isInstanceOf(TagOutcome.NameTaken.class);
    }

    @Test
    void tagsStayInTheirOrganization() {
        Tag tag = make("Ours");
        InodeId id = workbook(Publish.NOW);
        tag(world.admin, id, "Ours", Optional.empty());
        Principal stranger = world.found("elsewhere");
        assertThat(done(tags.read().list(stranger, Optional.empty(), ALL)).entries())
                .isEmpty();
        assertThat(tags.change().delete(stranger, WorkbookWorld.HERE, tag.id()))
                .isInstanceOf(TagOutcome.NotFound.class);
        assertThat(tags.read().workbooks(stranger, tag.id(), ALL)).isInstanceOf(TagOutcome.NotFound.class);
        assertThat(tag(stranger, id, "Ours", Optional.empty())).isInstanceOf(TagOutcome.NotFound.class);
        assertThat(published.find(stranger.organization(), id, Optional.of(new TagName("Ours"))))
                .isEmpty();
    }

    @Test
    void listsTheWorkbooksOfATagThatSomebodySees() {
        Tag tag = make("Listed");
        InodeId seen = workbook(Publish.NOW);
        InodeId unseen = workbook(Publish.NOW);
        tag(world.admin, seen, "Listed", Optional.empty());
        tag(world.admin, unseen, "Listed", Optional.empty());
        share(seen, viewer, Level.VIEW);

        Part<Workbook> part = done(tags.read().workbooks(viewer, tag.id(), ALL));
        assertThat(part.entries()).extracting(Workbook::id).containsExactly(seen);
        assertThat(part.total()).isOne();
        assertThat(part.entries().getFirst().tags())
                .extracting(TaggedVersion::name)
                .contains(new TagName("Listed"));
        assertThat(done(tags.read().list(viewer, Optional.of("iste"), ALL)).entries())
                .extracting(Tag::id)
                .containsExactly(tag.id());
        assertThat(done(tags.read().list(viewer, Optional.of("\0"), ALL)).entries())
                .isEmpty();
    }

    @Test
    void theHistoryHasWhatWasPublishedWithItsTags() {
        Tag tag = make("Release");
        InodeId id = workbook(Publish.NOW);
        tag(world.admin, id, "Release", Optional.empty());
        replace(id, Publish.LATER);
        replace(id, Publish.NOW);

        List<PublishedVersion> history =
                tags.versions().list(world.admin, id, ALL).orElseThrow().entries();
        assertThat(history).extracting(PublishedVersion::version).containsExactly(3, 1);
        assertThat(history.getLast().tags()).extracting(TaggedVersion::tag).containsExactly(tag.id());
        assertThat(history.getLast().published().by()).isEqualTo(world.admin.member());
        assertThat(tags.versions().list(builder, id, ALL)).isEmpty();
    }

    @Test
    void everyChangeIsAudited() {
        Tag tag = make("Audited");
        InodeId id = workbook(Publish.NOW);
        tag(world.admin, id, "Audited", Optional.empty());
        done(tags.change().describe(world.admin, WorkbookWorld.HERE, tag.id(), Optional.of("What we ship")));
        done(tags.workbook().remove(world.admin, WorkbookWorld.HERE, id, tag.id()));
        done(tags.change().delete(world.admin, WorkbookWorld.HERE, tag.id()));

        List<String> words = world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetch("select action from access.audit_records where details like '%Audited%'")
                                .getValues(0, String.class));
        assertThat(words).contains("tag.create", "workbook.tag", "tag.update", "workbook.untag", "tag.delete");
    }
}
