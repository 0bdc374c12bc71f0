package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.TeamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done, in whatever order: after each step the profile says what the rules of embedding.md §1.7
/// say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfilesTest {
    private static final int TEAMS = 4;
    private static final int STEPS = 60;

    private TeamsWorld world;

    @BeforeAll
    void build() {
        world = new TeamsWorld();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysAfterEveryStepWhatTheRulesSay(long seed) {
        Random random = new Random(seed);
        String name = "Attribute " + seed;
        Optional<String> usual = random.nextBoolean() ? Optional.of("default") : Optional.empty();
        Run run = new Run(world, world.attribute(name, usual), world.world.member(seed + "@example.com", "View"));
        for (int i = 0; i < TEAMS; i++) {
            run.teams.add(world.team("Team " + seed + "-" + i, Team.Visibility.PRIVATE));
        }
        for (int step = 0; step < STEPS; step++) {
            run.step(random);
            assertThat(world.value(run.member, name)).as("step " + step).isEqualTo(run.expected(usual));
        }
    }

    /// One member and one attribute: what is done, and what is to come of it, kept beside the database.
    private static final class Run {
        private final TeamsWorld world;
        private final UserAttributeId attribute;
        private final Principal member;
        private final List<TeamId> teams = new ArrayList<>();
        private final Set<TeamId> joined = new HashSet<>();
        private final Map<TeamId, AttributeSources.OfTeam> values = new HashMap<>();
        private Optional<String> own = Optional.empty();

        private Run(TeamsWorld world, UserAttributeId attribute, Principal member) {
            this.world = world;
            this.attribute = attribute;
            this.member = member;
        }

        private Optional<String> expected(Optional<String> usual) {
            if (own.isPresent()) return own;
            return joined.stream()
                    .filter(values::containsKey)
                    .map(values::get)
                    .min(Comparator.comparingInt(AttributeSources.OfTeam::priority))
                    .map(AttributeSources.OfTeam::value)
                    .or(() -> usual);
        }

        private void step(Random random) {
            TeamId team = teams.get(random.nextInt(TEAMS));
            switch (random.nextInt(6)) {
                case 0, 1 ->
                    give(team, "of a team " + random.nextInt(), teams.indexOf(team) + 1 + TEAMS * random.nextInt(3));
                case 2 -> take(team);
                case 3 -> join(team);
                case 4 -> leave(team);
                default -> toggleOwn("own " + random.nextInt());
            }
        }

        private void give(TeamId team, String value, int priority) { // of its own: priorities differ
            world.give(attribute, team, value, Optional.of(priority));
            values.put(team, new AttributeSources.OfTeam(team, value, priority));
        }

        private void take(TeamId team) {
            world.unassign.fromTeams(world.admin, TeamsWorld.HERE, attribute, List.of(team));
            values.remove(team);
        }

        private void join(TeamId team) {
            world.join(world.admin, team, member);
            joined.add(team);
        }

        private void leave(TeamId team) {
            world.leave(world.admin, team, member);
            joined.remove(team);
        }

        private void toggleOwn(String value) {
            if (own.isPresent()) {
                world.unassign.fromMembers(world.admin, TeamsWorld.HERE, attribute, List.of(member.member()));
                own = Optional.empty();
            } else {
                world.give(attribute, member, value);
                own = Optional.of(value);
            }
        }
    }
}
