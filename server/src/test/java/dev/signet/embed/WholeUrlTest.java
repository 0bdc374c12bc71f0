package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.HostUrl.Encoding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What URLs that are signed as a whole do when nothing is wrong with them (embedding.md §3).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeUrlTest {
    private EmbedWorld world;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        path = world.path(new EmbedTarget.Whole(world.workbook));
        world.team("O'Neil and Sons");
        world.team("Chloé's Team");
        world.team("Tea & \"Co\"");
        world.attribute("Größe", Optional.empty());
    }

    @AfterAll
    void close() {
        world.close();
    }

    private EmbedOutcome.Opened opened(String address) {
        EmbedOutcome outcome = world.ask(address);
        if (outcome instanceof EmbedOutcome.Opened opened) return opened;
        throw new AssertionError("refused: " + outcome);
    }

    private EmbedOutcome.Opened opened(HostUrl url) {
        return opened(url.sent(world.host.secret()));
    }

    private long teamsOf(String email) {
        return world.count("select count(*) from access.team_members join access.members using (member_id)"
                + " where email = '" + email + "'");
    }

    @Test
    void opensAndMakesTheUserItDescribes() {
        HostUrl url = world.url(path)
                .with(":email", "first@example.com")
                .with(":first_name", "Ann")
                .with(":last_name", "Fox")
                .with(":ua_Region", "West,East");
        EmbedOutcome.Opened opened = opened(url);

        assertThat(opened.target()).isEqualTo(path.target());
        assertThat(opened.session().looker()).isInstanceOfSatisfying(Looker.Known.class, known -> {
            assertThat(known.path()).contains(path.id());
            assertThat(known.label()).isEqualTo(known.viewer().member().value());
        });
        assertThat(world.embeds.sessions().viewerOf(opened.session()).orElseThrow())
                .satisfies(viewer -> {
                    assertThat(viewer.email()).isEqualTo("first@example.com");
                    assertThat(viewer.teams()).isEqualTo(Set.of(EmbedWorld.TEAM));
                    assertThat(viewer.attributes()).isEqualTo(Map.of("Region", "West,East"));
                });
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).contains(opened.session());
        assertThat(world.count("select count(*) from embed.external_users where external_id = '4711'"))
                .isPositive();
        assertThat(world.count("select count(*) from access.members where email = 'first@example.com'"
                        + " and first_name = 'Ann' and last_name = 'Fox' and kind = 'embed'"))
                .isEqualTo(1);
    }

    @Test
    void replacesTeamsAtTheNextVisit() {
        HostUrl url = world.url(path).with(":email", "mover@example.com");
        opened(url.with(":external_user_team", EmbedWorld.TEAM + ",O'Neil and Sons"));
        assertThat(teamsOf("mover@example.com")).isEqualTo(2);
        opened(url.with(":nonce", "again"));
        assertThat(teamsOf("mover@example.com")).isEqualTo(1);
    }

    @Test
    void endsTheSessionAtTimeAndLength() {
        long now = world.clock.instant().getEpochSecond();
        EmbedOutcome.Opened opened =
                opened(world.url(path).with(":time", now - 100).with(":session_length", 600));
        assertThat(opened.session().left(world.clock.instant())).isEqualTo(Duration.ofSeconds(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {".0", ".123456", ".9999999", "."})
    void takesAFractionOfASecondAsPythonSendsIt(String fraction) {
        long now = world.clock.instant().getEpochSecond();
        EmbedOutcome.Opened opened = opened(world.url(path).with(":time", now + fraction));
        assertThat(opened.session().endsAt().getEpochSecond()).isEqualTo(now + 600);
    }

    @Test
    void opensInAnyOrderOfParameters() {
        assertThat(opened(world.url(path).backwards()).target()).isEqualTo(path.target());
    }

    @Test
    void opensUnderEachAddressHostsKnowTheServerBy() {
        String address = world.url(path).at("https://bi.example.com").signed(world.host.secret());
        String sent = HostUrl.BASE + address.substring("https://bi.example.com".length());
        assertThat(world.ask(sent)).isInstanceOf(EmbedOutcome.Opened.class);
        String strange = world.url(path).at("https://evil.example").signed(world.host.secret());
        EmbedOutcome other = world.ask(HostUrl.BASE + strange.substring("https://evil.example".length()));
        assertThat(EmbedWorld.refusal(other).reason()).isEqualTo(EmbedReason.FORGED);
    }

    private void opensWith(Encoding encoding) {
        for (String team : List.of("Embed_Users", "O'Neil and Sons", "Chloé's Team")) {
            HostUrl url = world.url(path)
                    .in(encoding)
                    .with(":email", "pat+tag@example.com")
                    .with(":external_user_team", team + ",Embed_Users")
                    .with(":ua_Größe", "über, alles")
                    .with("Region", "a b");
            EmbedOutcome.Opened opened = opened(url);
            assertThat(world.embeds.sessions().viewerOf(opened.session()).orElseThrow())
                    .satisfies(viewer -> {
                        assertThat(viewer.email()).isEqualTo("pat+tag@example.com");
                        assertThat(viewer.teams()).contains(team, "Embed_Users");
                        assertThat(viewer.attributes()).containsEntry("Größe", "über, alles");
                    });
        }
    }

    @Test
    void verifiesWhatANodeHostSigns() {
        opensWith(Encoding.FORM);
    }

    @Test
    void verifiesWhatARubyHostSigns() {
        opensWith(Encoding.FORM);
        String address = world.url(path).in(Encoding.FORM).sent(world.host.secret());
        opened(address.replace("%3Asignature=", ":signature="));
    }

    @Test
    void verifiesWhatAGoHostSigns() {
        opensWith(Encoding.GO);
    }

    @Test
    void verifiesWhatAPythonHostSigns() {
        opensWith(Encoding.PYTHON);
    }

    @Test
    void verifiesWhatTheSampleOfTheDocumentationSigns() {
        opensWith(Encoding.BARE);
    }

    @Test
    void verifiesWhatEncodeUriComponentLeavesBare() {
        opensWith(Encoding.SCRIPT);
    }

    @Test
    void verifiesWhatABrowserMadeOfQuotesAndBrackets() {
        HostUrl url =
                world.url(path).with("note", "<\"'> é").with(":external_user_team", "O'Neil and Sons,Embed_Users");
        opened(HostUrl.browser(url.signed(world.host.secret())));
    }

    @Test
    void verifiesATeamWhoseNameNeedsEveryEncoding() {
        HostUrl url = world.url(path).in(Encoding.FORM).with(":external_user_team", "Tea & \"Co\",Embed_Users");
        opened(url);
    }

    @Test
    void ignoresParametersItDoesNotKnow() {
        opened(world.url(path)
                .with(":theme", "Dark")
                .with(":hide_menu", "yes")
                .with(":never_heard", "1")
                .with("Control", "x"));
    }

    @Test
    void countsWhoStillSendsThemByCredentialAndDay() {
        long before = uses();
        opened(world.url(path));
        opened(world.url(path));
        world.wholeUrlUses.flush();
        assertThat(uses()).isEqualTo(before + 2);
        assertThat(world.paths.uses().list(world.admin, 0, 10).orElseThrow()).satisfies(listed -> {
            assertThat(listed.total()).isEqualTo(1);
            assertThat(listed.uses().getFirst().client())
                    .isEqualTo(world.host.credential().id());
            assertThat(listed.deprecation().since()).hasToString("2025-08-04");
        });
    }

    private long uses() {
        world.wholeUrlUses.flush();
        return world.count("select coalesce(sum(uses), 0)::bigint from embed.whole_url_uses");
    }

    @Test
    void neverMeetsTheIdOfATokenWithItsNonce() {
        HostToken token = world.ticket().with("jti", "same");
        assertThat(world.open(token)).isInstanceOf(EmbedOutcome.Opened.class);
        opened(world.url(path).with(":nonce", "same"));
    }
}
