package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.DeactivateMember;
import dev.signet.access.DeleteTeam;
import dev.signet.base.MemberId;
import dev.signet.query.plan.Viewer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Visits of users who are as their tickets say already.
class KnownVisitsTest {
    private static final int VISITS = 16;

    private EmbedWorld world;

    @BeforeEach
    void aFirstVisit(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        world.opened(world.ticket());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void manyVisitsAtOnceAreAllWritten() throws Exception {
        Set<String> keys =
                atOnce(IntStream.range(0, VISITS)
                                .mapToObj(_ -> world.host.sign(world.ticket()))
                                .toList())
                        .stream()
                        .map(outcome -> EmbedWorld.keyOf((EmbedOutcome.Opened) outcome))
                        .collect(Collectors.toSet());
        assertThat(keys)
                .hasSize(VISITS)
                .allMatch(key -> world.embeds.sessions().find(key).isPresent());
        assertThat(world.count("select count(*) from embed.used_tickets")).isEqualTo(VISITS + 1);
        assertThat(world.count("select count(*) from access.audit_records where action = 'embed.session-start'"))
                .isEqualTo(VISITS + 1);
        assertThat(world.count("select count(*) from access.recents")).isOne();
    }

    @Test
    void aTicketThatComesManyTimesAtOnceOpensOnce() throws Exception {
        String token = world.host.sign(world.ticket());
        List<EmbedOutcome> outcomes =
                atOnce(IntStream.range(0, VISITS).mapToObj(_ -> token).toList());
        assertThat(outcomes).filteredOn(EmbedOutcome.Opened.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(EmbedOutcome.Refused.class::isInstance)
                .hasSize(VISITS - 1)
                .allMatch(refused -> EmbedWorld.refusal(refused).reason() == EmbedReason.USED);
    }

    @Test
    void whateverDiffersIsWrittenBeforeTheyComeIn() {
        world.team("Others");
        Map<String, HostToken> different = Map.of(
                "a name", world.ticket().with("first_name", "Pat").with("last_name", "Doe"),
                "teams", world.ticket().with("teams", List.of(EmbedWorld.TEAM, "Others")),
                "an account type", world.ticket().with("account_type", "Act"),
                "an attribute", world.ticket().with("user_attributes", Map.of("Region", "East")));
        different.forEach((what, ticket) -> {
            long before = updates();
            world.opened(ticket);
            assertThat(updates()).as(what).isEqualTo(before + 1);
            world.opened(world.ticket());
        });
    }

    @Test
    void anAttributeThatIsNotOneYetBecomesTheirsWhenItIs() {
        HostToken first = world.ticket().with("user_attributes", Map.of("Region", "West", "Plan", "Gold"));
        world.opened(first);
        world.attribute("Plan", Optional.of("None"));
        EmbedOutcome.Opened opened =
                world.opened(world.ticket().with("user_attributes", Map.of("Region", "West", "Plan", "Gold")));
        Viewer viewer = world.embeds.sessions().viewerOf(opened.session()).orElseThrow();
        assertThat(viewer.attributes()).containsEntry("Plan", "Gold");
    }

    @Test
    void aTeamThatIsGoneIsUnknownAtTheNextVisit() {
        new DeleteTeam(world.ground()).delete(world.admin, EmbedWorld.HERE, world.team);
        assertThat(EmbedWorld.refusal(world.open(world.ticket())).reason()).isEqualTo(EmbedReason.UNKNOWN_TEAMS);
    }

    @Test
    void whoIsDeactivatedStaysOutside() {
        MemberId member =
                world.opened(world.ticket()).session().viewer().orElseThrow().member();
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(world.admin, EmbedWorld.HERE, member);
        assertThat(EmbedWorld.refusal(world.open(world.ticket())).reason()).isEqualTo(EmbedReason.DEACTIVATED);
    }

    private long updates() {
        return world.count("select count(*) from access.audit_records where action = 'member.update'");
    }

    private List<EmbedOutcome> atOnce(List<String> tokens) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EmbedOutcome>> opening = tokens.stream()
                    .map(token -> threads.submit(() -> world.open(token)))
                    .toList();
            List<EmbedOutcome> outcomes = new ArrayList<>();
            for (Future<EmbedOutcome> one : opening) outcomes.add(one.get());
            return outcomes;
        }
    }
}
