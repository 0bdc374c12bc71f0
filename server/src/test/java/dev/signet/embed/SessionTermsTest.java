package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.MemberKind;
import dev.signet.base.InodeId;
import dev.signet.base.TeamId;
import dev.signet.query.plan.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims that narrow one session of a user, and no other.
class SessionTermsTest {
    private EmbedWorld world;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private HostToken regions(String regions) {
        return world.ticket().with("user_attributes", Map.of("Region", regions));
    }

    private Optional<Viewer> viewer(EmbedOutcome.Opened opened) {
        return world.embeds.sessions().viewerOf(opened.session());
    }

    private boolean isOpen(EmbedOutcome.Opened opened) {
        return world.embeds.sessions().find(EmbedWorld.keyOf(opened)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'West,East', West, West",
        "'West,East', 'East,West', 'East,West'",
        "'West, East', ' East', ' East'",
        "'West ,East', 'West ', 'West '",
        "West, West, West"
    })
    void aSessionKnowsOnlyTheValuesItsTicketNames(String users, String sessions, String known) {
        EmbedOutcome.Opened opened =
                world.opened(regions(users).with("session_attributes", Map.of("Region", sessions)));
        assertThat(viewer(opened).orElseThrow().attributes()).containsEntry("Region", known);
        EmbedOutcome.Opened other = world.opened(regions(users));
        assertThat(viewer(other).orElseThrow().attributes()).containsEntry("Region", users);
        assertThat(viewer(opened).orElseThrow().attributes()).containsEntry("Region", known);
    }

    @ParameterizedTest
    @CsvSource({
        "West, East",
        "West, 'West,East'",
        "West, ''",
        "West, west",
        "'West,East', North",
        "West, 'West '",
        "'West ', West",
        "'West, East', East"
    })
    void refusesAValueThatIsNoPartOfTheUsers(String users, String sessions) {
        HostToken wider =
                regions(users).with("sub", "new@example.com").with("session_attributes", Map.of("Region", sessions));
        assertThat(EmbedWorld.refusal(world.open(wider)).reason()).isEqualTo(EmbedReason.NOT_NARROWER);
        assertThat(world.count("select count(*) from access.members where email = 'new@example.com'"))
                .isZero();
        assertThat(world.count("select count(*) from embed.used_tickets")).isZero();
    }

    @Test
    void refusesAValueWhereTheUserHasNone() {
        world.attribute("Branch", Optional.empty());
        for (String attribute : List.of("Branch", "No such attribute")) {
            HostToken ticket = world.ticket().with("session_attributes", Map.of(attribute, "West"));
            assertThat(EmbedWorld.refusal(world.open(ticket)).reason()).isEqualTo(EmbedReason.NOT_NARROWER);
        }
    }

    @Test
    void aSessionThatNarrowsNoMoreIsWorthNothing() {
        EmbedOutcome.Opened opened =
                world.opened(regions("West,East").with("session_attributes", Map.of("Region", "East")));
        assertThat(viewer(opened)).isPresent();
        world.opened(regions("West"));
        assertThat(viewer(opened)).isEmpty();
    }

    @Test
    void aSessionCountsOnlyForTheTeamsItsTicketNames() {
        world.team("Second");
        HostToken both = world.ticket().with("teams", List.of(EmbedWorld.TEAM, "Second"));
        EmbedOutcome.Opened opened =
                world.opened(both.with("session_teams", List.of(EmbedWorld.TEAM, "Not theirs", "No such team")));
        assertThat(viewer(opened).orElseThrow().teams()).containsExactly(EmbedWorld.TEAM);
        assertThat(isOpen(opened)).isTrue();
    }

    @Test
    void whatOtherTeamsAreGivenIsNotSharedWithTheSession() {
        TeamId second = world.team("Second");
        InodeId theirs = world.workbooks.publish();
        world.share(theirs, second);
        HostToken both = world.ticket().with("teams", List.of(EmbedWorld.TEAM, "Second"));
        EmbedTarget target = new EmbedTarget.Whole(theirs);
        assertThat(world.open(world.host.sign(both), target)).isInstanceOf(EmbedOutcome.Opened.class);
        for (Set<String> teams : List.of(Set.of(EmbedWorld.TEAM), Set.<String>of())) {
            HostToken narrow = both.with("jti", "narrow " + teams).with("session_teams", teams);
            assertThat(EmbedWorld.refusal(world.open(world.host.sign(narrow), target))
                            .reason())
                    .isEqualTo(EmbedReason.NOT_SHARED);
        }
    }

    @Test
    void renewalTakesTheTermsOfTheNewTicket() {
        HostToken both = regions("West,East");
        EmbedOutcome.Opened opened = world.opened(both.with("session_attributes", Map.of("Region", "West")));
        HostToken next = regions("West,East")
                .with("session_attributes", Map.of("Region", "East"))
                .with("session_teams", List.of(EmbedWorld.TEAM));
        Renewal renewal = new Renewal.ByToken(world.host.sign(next), Optional.empty());
        if (world.embeds.renew().renew(opened.session(), renewal, EmbedWorld.HERE)
                instanceof RenewSession.Outcome.Renewed renewed) {
            assertThat(world.embeds
                            .sessions()
                            .viewerOf(renewed.session())
                            .orElseThrow()
                            .attributes())
                    .containsEntry("Region", "East");
            assertThat(isOpen(opened)).isFalse();
        } else {
            throw new AssertionError("not renewed");
        }
    }

    @Test
    void narrowsInternalUsersToo() {
        world.member("colleague@example.com", MemberKind.INTERNAL, "View");
        HostToken plain = world.ticket()
                .with("sub", "colleague@example.com")
                .without("account_type")
                .without("teams")
                .without("user_attributes");
        world.share(world.workbook, new dev.signet.access.Grantee.ToEverybody());
        EmbedOutcome.Opened opened = world.opened(plain.with("session_teams", List.of()));
        assertThat(viewer(opened).orElseThrow().teams()).isEmpty();
    }

    @Test
    void keepsTermsAsTheyWere() {
        SessionTerms terms = new SessionTerms(
                Optional.of(Set.of("One", "Two")),
                Map.of("Region", "West"),
                Map.of("theme", "Dark"),
                Map.of("Year", "2024"),
                Optional.of(InodeId.random()),
                2);
        assertThat(TermsText.read(TermsText.of(terms))).isEqualTo(terms);
        assertThat(TermsText.read("{}")).isEqualTo(SessionTerms.NONE);
        SessionTerms noTeams =
                new SessionTerms(Optional.of(Set.of()), Map.of(), Map.of(), Map.of(), Optional.empty(), 0);
        assertThat(TermsText.read(TermsText.of(noTeams))).isEqualTo(noTeams);
    }
}
