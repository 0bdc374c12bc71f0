package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.Guard;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.TableName;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    private static final long LITTLE = 20_000;

    private final KeptStatements statements = new KeptStatements(LITTLE);

    private static PreparedPlan guardedBy(String formula) {
        List<OutputColumn> columns = List.of(new OutputColumn("n", Type.TEXT));
        Rel.Scan open = new Rel.Scan(new TableName(List.of("t")), columns, new Guard.Open());
        Guard guard = new Guard.Rows(QueryWorld.expr(formula, open));
        return PreparedPlan.of(new Rel.Scan(open.table(), columns, guard));
    }

    private static Viewer viewer(String email, Set<String> teams, String region) {
        return new Viewer(email, teams, Map.of("Region", region));
    }

    @Test
    void viewersOfDifferentAttributesNeverShare() {
        PreparedPlan plan = guardedBy("[n] = CurrentUserAttributeText(\"Region\")");
        KeptStatement west = statements.of(plan, viewer("a@example.com", Set.of(), "West"));

        assertThat(statements.of(plan, viewer("b@example.com", Set.of("t"), "West")))
                .isSameAs(west);
        assertThat(statements.of(plan, viewer("a@example.com", Set.of(), "East")))
                .isNotSameAs(west);
        assertThat(west.statement().binds()).contains(new Value.Text("West"));
    }

    @Test
    void eachUserHasTheirOwnWhereTheEmailAddressMatters() {
        PreparedPlan plan = guardedBy("[n] = CurrentUserEmail()");
        KeptStatement one = statements.of(plan, viewer("a@example.com", Set.of(), "West"));

        assertThat(statements.of(plan, viewer("a@example.com", Set.of("t"), "East")))
                .isSameAs(one);
        assertThat(statements.of(plan, viewer("b@example.com", Set.of(), "West")))
                .isNotSameAs(one);
    }

    @Test
    void membersOfTheTeamsThatAreAskedForShare() {
        PreparedPlan plan = guardedBy("CurrentUserInTeam(\"Pilots\")");
        KeptStatement pilots = statements.of(plan, viewer("a@example.com", Set.of("Pilots"), "West"));
        KeptStatement others = statements.of(plan, viewer("a@example.com", Set.of("Ground"), "West"));

        assertThat(statements.of(plan, viewer("b@example.com", Set.of("Pilots", "Crew"), "East")))
                .isSameAs(pilots);
        assertThat(statements.of(plan, viewer("b@example.com", Set.of(), "East")))
                .isSameAs(others);
        assertThat(pilots.statement()).isNotEqualTo(others.statement());
    }

    @Test
    void plansShareNothingHoweverAlike() {
        Viewer viewer = viewer("a@example.com", Set.of(), "West");

        assertThat(statements.of(guardedBy("[n] = \"x\""), viewer))
                .isNotSameAs(statements.of(guardedBy("[n] = \"x\""), viewer));
    }

    @Test
    void keepsNoMoreThanItMay() {
        PreparedPlan plan = guardedBy("[n] = CurrentUserAttributeText(\"Region\")");
        for (int i = 0; i < 1_000; i++) statements.of(plan, viewer("a@example.com", Set.of(), "region " + i));

        assertThat(statements.size()).isPositive().isLessThan(LITTLE / 1_000);
    }
}
