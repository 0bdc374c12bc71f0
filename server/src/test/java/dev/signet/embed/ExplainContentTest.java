package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.embed.RuleFinding.Verdict;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a URL may point at, and what is said when it does not (embedding.md §7.2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainContentTest {
    private EmbedWorld world;
    private Explained explained;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        explained = new Explained(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    Stream<BrokenUrl> badWorkbooks() {
        String query = "?:jwt=" + world.host.sign(world.ticket()) + "&:embed=true";
        InodeId unshared = world.workbooks.publish();
        InodeId unpublished = world.workbooks.unpublished();
        return Stream.of(
                BrokenUrl.of(
                        "not shared", Explained.CONTENT + unshared + query, EmbedRule.SHARED, EmbedReason.NOT_SHARED),
                BrokenUrl.of(
                        "never published",
                        Explained.CONTENT + unpublished + query,
                        EmbedRule.CONTENT,
                        EmbedReason.NO_WORKBOOK),
                BrokenUrl.of(
                        "no workbook",
                        Explained.CONTENT + InodeId.random() + query,
                        EmbedRule.CONTENT,
                        EmbedReason.NO_WORKBOOK),
                BrokenUrl.of(
                        "no id", Explained.CONTENT + "Sales-report!" + query, EmbedRule.PATH, EmbedReason.NO_WORKBOOK),
                BrokenUrl.of(
                        "no tag",
                        Explained.CONTENT + world.workbook + "/tag/old" + query,
                        EmbedRule.CONTENT,
                        EmbedReason.NO_TAG));
    }

    Stream<BrokenUrl> badParts() {
        String query = "?:jwt=" + world.host.sign(world.ticket()) + "&:embed=true";
        String hidden = world.workbooks.page(world.workbook, 1);
        String unseen = world.workbooks.element(world.workbook, 1);
        return Stream.of(
                BrokenUrl.of(
                        "hidden page",
                        Explained.CONTENT + world.workbook + "/page/" + hidden + query,
                        EmbedRule.PART,
                        EmbedReason.NO_PAGE),
                BrokenUrl.of(
                        "hidden element",
                        Explained.CONTENT + world.workbook + "/element/" + unseen + query,
                        EmbedRule.PART,
                        EmbedReason.NO_ELEMENT),
                BrokenUrl.of(
                        "deleted page",
                        Explained.CONTENT + world.workbook + "/page/gone" + query,
                        EmbedRule.PART,
                        EmbedReason.NO_PAGE),
                BrokenUrl.of(
                        "control value", explained.url(world.ticket()) + "&Shown=never", EmbedRule.CONTROL_VALUES));
    }

    @ParameterizedTest
    @MethodSource({"badWorkbooks", "badParts"})
    void namesWhatIsWrongWithTheContent(BrokenUrl broken) {
        broken.isNamedBy(explained.explain(broken.url()));
    }

    @Test
    void saysWhichTeamWouldHelp() {
        InodeId workbook = world.workbooks.publish();
        world.share(workbook, world.team("Support"));
        String url = Explained.CONTENT + workbook + "?:jwt=" + world.host.sign(world.ticket());
        assertThat(Explained.of(explained.explain(url), EmbedRule.SHARED).fix().orElse(""))
                .contains("Support");
    }

    @Test
    void tellsParametersThatArePassedOver() {
        EmbedExplanation explanation =
                explained.explain(explained.url(world.ticket()) + "&:theme=Dark&:hide_title=true&Unknown=1");
        assertThat(explanation.ignoredParameters()).containsExactly(":hide_title");
        assertThat(explanation.opens()).isTrue();
        assertThat(Explained.of(explanation, EmbedRule.KNOWN_PARAMETERS).verdict())
                .isEqualTo(Verdict.WARNED);
        assertThat(Explained.of(explanation, EmbedRule.CONTROL_VALUES).sentence())
                .contains("Unknown");
    }
}
