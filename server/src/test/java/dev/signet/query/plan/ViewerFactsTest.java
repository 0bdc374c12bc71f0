package dev.signet.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ViewerFactsTest {
    private static final Guard OWN_REGION = new Guard.Rows(Plans.same(Plans.REGION, Plans.attribute("region")));

    private static Expr fact(ViewerFact fact, String... names) {
        return new Expr.AboutViewer(
                fact, List.of(names).stream().map(Plans::text).toList());
    }

    /// Asks about the region in its guard, about teams in a filter below, and about the email address above.
    private static Rel curious() {
        Rel filtered = new Rel.Filter(Plans.scan(OWN_REGION), fact(ViewerFact.IN_TEAM, "Pilots", "Crew"));
        return Plans.project(filtered, new Named("a", Plans.A), new Named("who", fact(ViewerFact.EMAIL)));
    }

    @Test
    void whoeverLooksIsTheSameToAPlanThatAsksNothing() {
        ViewerFacts facts = ViewerFacts.of(Plans.open());

        assertThat(facts.alone(Plans.VIEWER)).isEqualTo(new Viewer("", Set.of(), Map.of()));
    }

    @Test
    void findsWhatIsAskedInGuardsFiltersAndColumns() {
        Viewer viewer =
                new Viewer("ada@example.com", Set.of("Crew", "Ground"), Map.of("region", "West", "secret", "x"));

        assertThat(ViewerFacts.of(curious()).alone(viewer))
                .isEqualTo(new Viewer("ada@example.com", Set.of("Crew"), Map.of("region", "West")));
    }

    @Test
    void tellsNothingThatIsNotAsked() {
        Viewer known = ViewerFacts.of(Plans.scan(OWN_REGION)).alone(Plans.VIEWER);

        assertThat(known).isEqualTo(new Viewer("", Set.of(), Map.of("region", "West")));
        assertThat(Passes.prepare(curious(), new Viewer("", Set.of(), Map.of())).rel())
                .isNotEqualTo(Passes.prepare(curious(), Plans.VIEWER).rel());
    }

    @Property(tries = 200)
    void theFactsAloneGiveThePlanThatAllFactsGive(
            @ForAll boolean pilot,
            @ForAll boolean crew,
            @ForAll String region,
            @ForAll @Size(max = 3) Set<String> more) {
        Set<String> teams = new HashSet<>(more);
        if (pilot) teams.add("Pilots");
        if (crew) teams.add("Crew");
        Viewer viewer = new Viewer(region + "@example.com", teams, Map.of("region", region, "other", region));

        assertThat(Passes.prepare(curious(), ViewerFacts.of(curious()).alone(viewer))
                        .rel())
                .isEqualTo(Passes.prepare(curious(), viewer).rel());
    }
}
