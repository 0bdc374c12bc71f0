package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AttributeSources.OfTeam;
import dev.signet.base.TeamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AttributeSourcesTest {

    @Provide
    Arbitrary<List<OfTeam>> ofTeams() {
        Arbitrary<TeamId> team = Arbitraries.longs().map(bits -> new TeamId(new UUID(bits, ~bits)));
        Arbitrary<Integer> priority = Arbitraries.integers().between(1, 5); // few, so that some are the same
        return Combinators.combine(team, Arbitraries.strings().alpha().ofMaxLength(3), priority)
                .as(OfTeam::new)
                .list()
                .ofMaxSize(8)
                .uniqueElements(OfTeam::team);
    }

    @Property
    void theMembersOwnValueComesBeforeEveryOther(
            @ForAll String own, @ForAll("ofTeams") List<OfTeam> teams, @ForAll Optional<String> usual) {
        assertThat(new AttributeSources(Optional.of(own), teams, usual).value()).contains(own);
    }

    @Property
    void noTeamOfALowerPriorityIsPassedOver(@ForAll("ofTeams") List<OfTeam> teams, @ForAll Optional<String> usual) {
        Optional<String> value = new AttributeSources(Optional.empty(), teams, usual).value();
        if (teams.isEmpty()) {
            assertThat(value).isEqualTo(usual);
            return;
        }
        int lowest = teams.stream().mapToInt(OfTeam::priority).min().orElseThrow();
        assertThat(teams)
                .filteredOn(team -> team.priority() == lowest)
                .extracting(OfTeam::value)
                .contains(value.orElseThrow());
    }

    @Property
    void theOrderInWhichTeamsAreReadChangesNothing(
            @ForAll("ofTeams") List<OfTeam> teams, @ForAll Optional<String> usual, @ForAll long seed) {
        List<OfTeam> shuffled = new ArrayList<>(teams);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new AttributeSources(Optional.empty(), shuffled, usual))
                .extracting(AttributeSources::value)
                .isEqualTo(new AttributeSources(Optional.empty(), teams, usual).value());
    }
}
