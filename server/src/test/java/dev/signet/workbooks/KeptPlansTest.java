package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.query.Patience;
import dev.signet.query.Way;
import dev.signet.query.plan.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Answers that are given again without asking, and what ends that.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPlansTest {
    private static final String EACH_OWN =
            "{\"id\":\"mine\",\"name\":\"Mine\",\"formula\":\"FORMULA\"},{\"id\":\"late\"";

    private WorkbookWorld world;
    private PublishedWorkbook workbook;
    private ElementAnswers answers;

    @BeforeAll
    void build() {
        world = new WorkbookWorld();
        workbook = world.published(world.golden());
        answers = new ElementAnswers(world.querying.connections(), world.querying.runQuery(), world.clock);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private static ElementAnswers.Asker asker(Viewer viewer) {
        return new ElementAnswers.Asker(viewer, Patience.usual());
    }

    private Optional<Answer> kept(PublishedWorkbook of, String element, ControlValues values, Viewer viewer) {
        return answers.kept(of, WorkbookWorld.idOf(of, element), values, asker(viewer));
    }

    private Answer answer(PublishedWorkbook of, String element, ControlValues values, Viewer viewer) {
        Answer answer = answers.answer(of, WorkbookWorld.idOf(of, element), values, asker(viewer));
        assertThat(kept(of, element, values, viewer)).contains(answer);
        return answer;
    }

    private ControlValues values(String control, String text) {
        return WorkbookWorld.values(workbook, Map.of(control, text));
    }

    /// The golden workbook, whose flights show a column of that formula.
    private PublishedWorkbook with(String formula) {
        String column = EACH_OWN.replace("FORMULA", formula.replace("\"", "\\\""));
        return world.published(world.tree(Json.text(world.golden()).replace("{\"id\":\"late\"", column)));
    }

    @Test
    void anAnswerIsWrittenOnceForAllWhoSeeTheSame() {
        ControlValues chosen = values("State", "NY");
        assertThat(kept(workbook, "Carriers", chosen, WorkbookWorld.WEST)).isEmpty();

        Answer answer = answer(workbook, "Carriers", chosen, WorkbookWorld.WEST);

        Viewer other = new Viewer("other@example.com", Set.of("team"), Map.of());
        assertThat(kept(workbook, "Carriers", values("State", "NY"), other).orElseThrow())
                .isSameAs(kept(workbook, "Carriers", chosen, WorkbookWorld.WEST).orElseThrow())
                .isEqualTo(answer);
        assertThat(kept(workbook, "Carriers", values("State", "CA"), WorkbookWorld.WEST))
                .isEmpty();
    }

    @Test
    void aFormulaThatReadsTheEmailAddressIsKeptForEachUser() {
        PublishedWorkbook personal = with("CurrentUserEmail()");
        ControlValues saved = ControlValues.saved(personal);
        Viewer east = new Viewer("east@example.com", Set.of(), WorkbookWorld.WEST.attributes());

        assertThat(answer(personal, "Flights", saved, WorkbookWorld.WEST).toString())
                .contains("west@example.com");
        assertThat(kept(personal, "Flights", saved, east)).isEmpty();
        assertThat(answer(personal, "Flights", saved, east).toString())
                .contains("east@example.com")
                .doesNotContain("west@example.com");
        assertThat(answer(personal, "Flights", saved, WorkbookWorld.WEST).toString())
                .doesNotContain("east@example.com");
    }

    @Test
    void aFormulaThatReadsTeamsIsKeptForTheirMembers() {
        PublishedWorkbook teams = with("If(CurrentUserInTeam(\"Pilots\"), \"flies\", \"waits\")");
        ControlValues saved = ControlValues.saved(teams);
        Viewer pilot = new Viewer("a@example.com", Set.of("Pilots"), Map.of());

        assertThat(answer(teams, "Flights", saved, pilot).toString()).contains("flies");
        assertThat(kept(teams, "Flights", saved, WorkbookWorld.WEST)).isEmpty();
        assertThat(answer(teams, "Flights", saved, WorkbookWorld.WEST).toString())
                .contains("waits")
                .doesNotContain("flies");
        assertThat(kept(teams, "Flights", saved, new Viewer("b@example.com", Set.of("Pilots"), Map.of())))
                .isPresent();
    }

    @Test
    void datesThatAreCountedFromNowMoveOnAtMidnight() {
        Duration since2001 = Duration.between(Instant.parse("2001-01-01T00:00:00Z"), world.clock.instant());
        long days = since2001.toDays();
        ControlValues since = values("Days", "min:prior-day-" + days + ",max:2001-01-01");
        assertThat(answer(workbook, "Flights", since, WorkbookWorld.WEST).toString())
                .contains("2001-01-01T08:00");

        world.clock.advance(Duration.ofDays(days + 1).minus(since2001).minusMillis(1));
        assertThat(answer(workbook, "Flights", since, WorkbookWorld.WEST).toString())
                .contains("2001-01-01T08:00");
        world.clock.advance(Duration.ofMillis(1));

        assertThat(kept(workbook, "Flights", since, WorkbookWorld.WEST)).isEmpty();
        assertThat(answer(workbook, "Flights", since, WorkbookWorld.WEST).toString())
                .contains("\"rows\":[]");
    }

    @Test
    void aRowGuardThatChangedMeanwhileHoldsFromTheNextQuestionOn() {
        try (WorkbookWorld own = new WorkbookWorld()) {
            PublishedWorkbook open = own.published(own.golden());
            ElementAnswers asked = new ElementAnswers(own.querying.connections(), own.querying.runQuery(), own.clock);
            String flights = WorkbookWorld.idOf(open, "Flights");
            ControlValues saved = ControlValues.saved(open);
            ElementAnswers.Asker west = asker(WorkbookWorld.WEST);
            assertThat(asked.answer(open, flights, saved, west).toString()).contains("UA");

            own.guard("flights", "[carrier] = \"AA\"");

            assertThat(asked.kept(open, flights, saved, west)).isEmpty();
            assertThat(asked.answer(open, flights, saved, west).toString())
                    .contains("AA")
                    .doesNotContain("UA");
        }
    }

    @Test
    void whatAListOffersIsKeptForWhatIsLockedAndNotForWhatIsChosen() {
        ControlValues chosen = values("State", "NY");
        ControlValues locked = values("State", "NY").locking(Set.of("State"));
        Answer all = answer(workbook, "State", chosen, WorkbookWorld.WEST);

        assertThat(kept(workbook, "State", values("State", "CA"), WorkbookWorld.WEST))
                .contains(all);
        assertThat(kept(workbook, "State", locked, WorkbookWorld.WEST)).isEmpty();
        assertThat(answer(workbook, "State", locked, WorkbookWorld.WEST).toString())
                .contains("NY")
                .doesNotContain("CA");
    }

    @Test
    void anotherConnectionHasPlansOfItsOwn() {
        ControlValues saved = ControlValues.saved(workbook);
        answer(workbook, "Trend", saved, WorkbookWorld.WEST);
        ElementAnswers.Asker elsewhere =
                new ElementAnswers.Asker(WorkbookWorld.WEST, Patience.usual(), Way.allTo(InodeId.random()));

        String trend = WorkbookWorld.idOf(workbook, "Trend");
        assertThat(answers.kept(workbook, trend, saved, elsewhere)).isEmpty();
        assertThat(answers.answer(workbook, trend, saved, elsewhere)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void nothingIsKeptOfWhatFailed() {
        String flights = WorkbookWorld.idOf(workbook, "Flights");
        ControlValues chosen = values("State", "asked too late");
        ElementAnswers.Asker late = new ElementAnswers.Asker(WorkbookWorld.WEST, Patience.of(Duration.ZERO));

        assertThat(answers.answer(workbook, flights, chosen, late)).isInstanceOf(Answer.Failed.class);
        assertThat(answers.kept(workbook, "nothing", chosen, late)).isEmpty();
    }

    @Test
    void whatIsOnAHiddenPageIsNeverKept() {
        String json = Json.text(world.golden())
                .replaceFirst(
                        "\"name\":\"Carriers\",\"elements\"",
                        "\"name\":\"Carriers\",\"visibility\":\"hidden\",\"elements\"");
        PublishedWorkbook hidden = world.published(world.tree(json));
        ControlValues saved = ControlValues.saved(hidden);
        String carriers = WorkbookWorld.idOf(hidden, "Carriers");

        assertThat(answers.answer(hidden, carriers, saved, asker(WorkbookWorld.WEST)))
                .isInstanceOf(Answer.Failed.class);
        assertThat(answers.kept(hidden, carriers, saved, asker(WorkbookWorld.WEST)))
                .isEmpty();
    }

    @Test
    void keepsNoMoreThanItMay() {
        KeptPlans few = new KeptPlans(100_000);
        ElementPlan plan = plan();
        for (int i = 0; i < 1_000; i++) {
            few.keep(KeptPlans.Key.of(workbook, "element " + i, ControlValues.saved(workbook), Optional.empty()), plan);
        }
        assertThat(few.size()).isPositive().isLessThan(100);
    }

    private ElementPlan plan() {
        SeenTables tables = new SeenTables(world.querying.connections(), workbook.organization(), Optional.empty());
        PlanElement making =
                new PlanElement(workbook, ControlValues.saved(workbook), tables, LocalDateTime.of(2030, 1, 1, 0, 0));
        DataElement flights = workbook.document()
                .dataElement(WorkbookWorld.idOf(workbook, "Flights"))
                .orElseThrow();
        return switch (making.rows(flights)) {
            case PlanElement.Outcome.Planned(ElementPlan plan) -> plan;
            case PlanElement.Outcome.Answered answered -> throw new AssertionError(answered.toString());
        };
    }
}
