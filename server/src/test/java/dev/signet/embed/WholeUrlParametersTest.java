package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Fault;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What well-signed whole URLs get whose parameters say something wrong.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeUrlParametersTest {
    private EmbedWorld world;
    private RefusedUrls urls;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        urls = new RefusedUrls(world);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void refusesAnExpiredUrlToTheSecond() {
        long now = world.clock.instant().getEpochSecond();
        assertThat(world.ask(world.url(path).with(":time", now - 599))).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why =
                urls.refused(world.url(path).with(":time", now - 600), EmbedReason.EXPIRED, EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("expired");
    }

    @Test
    void refusesAUrlOfTheFutureBeyondTheSkew() {
        long now = world.clock.instant().getEpochSecond();
        assertThat(world.ask(world.url(path).with(":time", now + 60))).isInstanceOf(EmbedOutcome.Opened.class);
        urls.refused(world.url(path).with(":time", now + 61), EmbedReason.NOT_YET_VALID, EmbedCode.EINVAL);
    }

    @Test
    void refusesASessionThatIsTooLong() {
        assertThat(world.ask(world.url(path).with(":session_length", 36_000))).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why =
                urls.refused(world.url(path).with(":session_length", 36_001), EmbedReason.PARAMETER, EmbedCode.EINVAL);
        assertThat(why.sentence()).isEqualTo("This link is not valid: :session_length must be at most 36000.");
    }

    @ParameterizedTest
    @CsvSource({
        ":mode, view, must be userbacked",
        ":email, pat, is not a valid e-mail address",
        ":email, pat fox@example.com, is not a valid e-mail address",
        ":time, soon, must be a number of seconds",
        ":time, -1, must be a number of seconds",
        ":time, 1e9, must be a number of seconds",
        ":time, 999999999999999, is not a time",
        ":session_length, 0, must be at least 1",
        ":session_length, 0.9, must be at least 1",
        ":session_length, x, must be a number of seconds",
        ":ua_, West, names no attribute"
    })
    void namesTheParameterThatIsWrong(String name, String value, String flaw) {
        EmbedRefusal why = urls.refused(world.url(path).with(name, value), EmbedReason.PARAMETER, EmbedCode.EINVAL);
        assertThat(why.sentence()).isEqualTo("This link is not valid: " + name + " " + flaw + ".");
        assertThat(why.fault()).isEqualTo(Fault.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {":nonce", ":mode", ":email", ":external_user_id", ":session_length", ":time"})
    void namesARequiredParameterThatIsMissingOrEmpty(String name) {
        String sentence = "This link is not valid: " + name + " is missing.";
        assertThat(urls.refused(world.url(path).without(name), EmbedReason.PARAMETER, EmbedCode.EINVAL)
                        .sentence())
                .isEqualTo(sentence);
        assertThat(urls.refused(world.url(path).with(name, ""), EmbedReason.PARAMETER, EmbedCode.EINVAL)
                        .sentence())
                .isEqualTo(sentence);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        HostUrl url = world.url(path)
                .without(":nonce")
                .with(":mode", "view")
                .with(":time", "x")
                .with(":external_user_team", ", ,");
        assertThat(urls.refused(url, EmbedReason.PARAMETER, EmbedCode.EINVAL).sentence())
                .isEqualTo("This link is not valid: :nonce is missing; :mode must be userbacked;"
                        + " :time must be a number of seconds; :external_user_team is missing.");
    }

    @Test
    void namesATeamThatDoesNotExistAndTheParameter() {
        long before = urls.written();
        EmbedRefusal why = urls.refused(
                world.url(path).with(":external_user_team", "Embed_User").with(":email", "typo@example.com"),
                EmbedReason.UNKNOWN_TEAMS,
                EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("Embed_User", "spelling", ":external_user_team");
        assertThat(urls.written()).isEqualTo(before);
    }

    @Test
    void refusesAccountTypesThatAdministerOrDoNotExist() {
        urls.refused(world.url(path).with(":account_type", "Admin"), EmbedReason.ADMIN_ACCOUNT_TYPE, EmbedCode.EACCES);
        urls.refused(
                world.url(path).with(":account_type", "Vieww"), EmbedReason.UNKNOWN_ACCOUNT_TYPE, EmbedCode.EINVAL);
    }

    @Test
    void refusesConnectionsThatAreNoneAndTokensThatAreNone() {
        urls.refused(world.url(path).with(":oauth_token", "x"), EmbedReason.WAREHOUSE_TOKEN, EmbedCode.EINVAL);
        urls.refused(world.url(path).with(":eval_connection_id", "no id"), EmbedReason.PARAMETER, EmbedCode.EINVAL);
        urls.refused(
                world.url(path).with(":eval_connection_id", UUID.randomUUID().toString()),
                EmbedReason.NO_CONNECTION,
                EmbedCode.ENOENT);
    }
}
