package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.RuleFinding.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is told of a URL, whatever is wrong with it, and that asking changes nothing (embedding.md §7.2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainEmbedTest {
    private EmbedWorld world;
    private Explained explained;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        explained = new Explained(world);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void findsNothingWrongWithGoodOnes() {
        EmbedExplanation token = explained.explain(explained.url(world.ticket()));
        assertThat(Explained.failed(token)).isEmpty();
        assertThat(token.opens()).isTrue();
        assertThat(token.form()).isEqualTo(EmbedExplanation.Form.TOKEN);
        assertThat(token.told().used()).contains(false);
        assertThat(token.told().credential().orElseThrow().id())
                .isEqualTo(world.host.credential().id());
        EmbedExplanation whole = explained.explain(world.url(path).signed(world.host.secret()));
        assertThat(Explained.failed(whole)).isEmpty();
        assertThat(whole.opens()).isTrue();
        EmbedPath open = world.path(new EmbedTarget.Whole(world.workbook), Audience.PUBLIC);
        EmbedExplanation everybody = explained.explain(HostUrl.BASE + "/embed/" + open.id());
        assertThat(everybody.form()).isEqualTo(EmbedExplanation.Form.PUBLIC);
        assertThat(everybody.opens()).isTrue();
    }

    @Test
    void namesEveryRuleThatIsBrokenAndNotOnlyTheFirst() {
        long now = world.clock.instant().getEpochSecond();
        HostToken token = world.ticket()
                .with("iat", now - 7_200)
                .with("exp", now - 60)
                .with("ver", "2")
                .with("account_type", "King")
                .with("teams", List.of("Nobody"))
                .with("sub", "several@example.com");
        assertThat(Explained.failed(explained.explain(explained.url(token.signed("forged")))))
                .contains(
                        EmbedRule.SIGNATURE,
                        EmbedRule.VERSION,
                        EmbedRule.EXPIRY,
                        EmbedRule.TEAMS,
                        EmbedRule.ACCOUNT_TYPE,
                        EmbedRule.SHARED);
    }

    @Test
    void saysSinceWhenAndByHowMuch() {
        long now = world.clock.instant().getEpochSecond();
        HostToken late = world.ticket().with("iat", now - 3_600).with("exp", now - 61);
        assertThat(Explained.of(explained.explain(explained.url(late)), EmbedRule.EXPIRY)
                        .sentence())
                .contains("61 seconds ago");
        HostToken early = world.ticket().with("iat", now + 600);
        assertThat(Explained.of(explained.explain(explained.url(early)), EmbedRule.ISSUED_AT))
                .satisfies(finding -> {
                    assertThat(finding.sentence()).contains("600 seconds ahead");
                    assertThat(finding.fix().orElse("")).contains("clock");
                });
    }

    @Test
    void neitherUsesTheTicketUpNorWritesAnything() {
        long before = written();
        String url =
                explained.url(world.ticket().with("sub", "unseen@example.com").with("jti", "kept"));
        assertThat(explained.explain(url).opens()).isTrue();
        assertThat(explained.explain(url).told().used()).contains(false);
        assertThat(written()).isEqualTo(before);
        assertThat(world.open(world.ticket().with("sub", "unseen@example.com").with("jti", "kept")))
                .isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(explained.explain(url).told().used()).contains(true);
    }

    @Test
    void triesNoVisitOfWhatIsNoAddress() {
        String url = explained.url(world.ticket().with("sub", "nobody at example.com"));
        EmbedExplanation explanation = explained.explain(url);
        assertThat(Explained.failed(explanation)).contains(EmbedRule.SUBJECT);
        assertThat(Explained.of(explanation, EmbedRule.USER).verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(explanation.told().used()).contains(false);
    }

    private long written() {
        return world.count("select (select count(*) from access.members) + (select count(*) from access.team_members)"
                + " + (select count(*) from embed.used_tickets) + (select count(*) from embed.viewer_sessions)"
                + " + (select count(*) from access.audit_records) + (select count(*) from access.inodes)");
    }

    @Test
    void judgesThePageOfTheHost() {
        String url = explained.url(world.ticket());
        assertThat(Explained.of(explained.explain(url), EmbedRule.HOST_PAGE).verdict())
                .isEqualTo(Verdict.WARNED);
        EmbedExplanation mixed = explained.explain(world.admin, url, Optional.of("https://app.example.com"));
        assertThat(Explained.failed(mixed)).containsExactly(EmbedRule.HOST_PAGE);
    }

    @Test
    void showsNoTokenThatIsEncrypted() {
        HostToken token =
                world.ticket().with("oauth_token", "s3cret").with("connection_oauth_tokens", Map.of("one", "s3cret"));
        EmbedExplanation explanation = explained.explain(explained.url(token));
        assertThat(explanation.told().claims().orElseThrow().toString())
                .contains("(encrypted)")
                .doesNotContain("s3cret");
        assertThat(explanation.rules().toString()).doesNotContain("s3cret");
    }

    @Test
    void knowsAnAdviceForEveryReason() {
        for (EmbedReason reason : EmbedReason.values()) {
            assertThat(EmbedAdvice.of(reason).fix()).as(reason.name()).isNotEqualTo("Do as the sentence says.");
        }
    }
}
