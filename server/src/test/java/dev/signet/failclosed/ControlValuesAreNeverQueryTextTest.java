package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.failclosed.Oracle.Choice;
import dev.signet.failclosed.Oracle.Eyes;
import dev.signet.query.Connections;
import dev.signet.query.EngineLimits;
import dev.signet.query.OverheardQueries;
import dev.signet.query.Patience;
import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.Viewer;
import dev.signet.workbooks.Answer;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.PublishedWorkbook;
import dev.signet.workbooks.ReadPublished;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A known fault of others: what is typed into a control becomes part of the query. Here a value is only ever a bind:
/// the text of the query is the same whatever the value.
class ControlValuesAreNeverQueryTextTest extends ShopTest {
    private static final long SEED = Long.getLong("signet.seed", 20_260);
    private static final int MADE = Boolean.getBoolean("signet.long") ? 2_000 : 60;
    private static final Map<String, String> WEST = Map.of("Region", "West");
    private static final Viewer VIEWER = new Viewer("viewer@host.example", Set.of(Shop.VIEWERS), WEST);
    private static final Eyes EYES = new Eyes("viewer@host.example", Set.of(Shop.VIEWERS), WEST);

    private final Oracle oracle = new Oracle();
    private OverheardQueries queries;
    private ElementAnswers answers;
    private PublishedWorkbook published;

    @BeforeAll
    void listen() {
        Connections connections = new Connections(shop.server.database());
        queries = new OverheardQueries(connections, shop.server.data(), new EngineLimits(1, 256, 100, 0));
        answers = new ElementAnswers(connections, queries.runQuery(), shop.server.clock());
        published = new ReadPublished(shop.server.database())
                .find(shop.server.organization(), InodeId.parse(book.id()).orElseThrow())
                .orElseThrow();
    }

    @AfterAll
    void stopListening() {
        queries.close();
    }

    static Stream<String> texts() {
        return Hostile.texts(SEED, MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Product", "Region", "Hidden"})
    void theTextOfTheQueryIsTheSameWhateverIsChosenInAList(String control) {
        List<String> harmless = asked("Sales", Map.of(control, "harmless"));
        assertThat(harmless).isNotEmpty();
        texts().forEach(text -> {
            Map<String, String> values = Map.of(control, Browser.encoded(text));
            if (isRead(values)) {
                assertThat(asked("Sales", values)).as(text).isEqualTo(harmless);
                assertThat(rows("Sales", values)).as(text).isEqualTo(expected(control, text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Product", "Region", "Hidden", "Days"})
    void noTextAsItIsGivesARowMoreOrIsPartOfAQuery(String control) {
        List<List<String>> all = oracle.rows("Sales", EYES, Choice.NONE);
        texts().forEach(text -> {
            Map<String, String> values = Map.of(control, text);
            if (isRead(values)) {
                assertThat(all).as(text).containsAll(rows("Sales", values));
                assertThat(asked("Sales", values)).as(text).allSatisfy(sql -> isWithout(sql, text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"min:%s,max:", "min:,max:%s", "start:%s", "%s"})
    void aRangeOfDatesIsDatesOrNothing(String form) {
        List<List<String>> all = oracle.rows("Sales", EYES, Choice.NONE);
        texts().forEach(text -> {
            Map<String, String> values = Map.of("Days", form.formatted(Browser.encoded(text)));
            if (isRead(values)) assertThat(all).as(text).containsAll(rows("Sales", values));
        });
    }

    @Test
    void theTextOfTheQueryIsTheSameWhateverTheAttributesSay() {
        List<String> harmless = statements(() -> answer("Sales", Map.of(), VIEWER));
        texts().forEach(text -> {
            Viewer hostile = new Viewer(text, Set.of(text), Map.of("Region", text));
            assertThat(statements(() -> answer("Sales", Map.of(), hostile)))
                    .as(text)
                    .isEqualTo(harmless);
        });
    }

    @Test
    void nothingHostileGivesARowMoreOverHttp() {
        String key = shop.open(book, "West").key();
        List<String> elements = List.of(book.element("Sales"), book.element("Region choices"));
        List<List<String>> all = oracle.rows("Sales", EYES, Choice.NONE);
        texts().limit(60).forEach(text -> {
            for (String value : List.of(text, Browser.encoded(text))) {
                Browser.Reply reply = shop.browser.ask(key, elements, Map.of("Product", value, "Region", value));
                assertThat(reply.status()).as(text).isIn(200, 400);
                reply.rows(elements.getFirst())
                        .ifPresent(rows -> assertThat(all).containsAll(rows));
                reply.rows(elements.getLast())
                        .ifPresent(rows -> assertThat(rows).containsExactly(List.of("West")));
            }
            Browser.Reply page = shop.browser.open(
                    book.path(),
                    shop.ticket("viewer@host.example", "West"),
                    Browser.query(Map.of("Product", Browser.encoded(text), text, "x")));
            assertThat(page.status()).as(text).isIn(200, 400);
            if (page.isGood()) {
                page.rows(elements.getFirst()).ifPresent(rows -> assertThat(all).containsAll(rows));
            }
        });
    }

    private static void isWithout(String sql, String text) {
        if (text.length() > 4) assertThat(sql).doesNotContain(text);
    }

    private List<List<String>> expected(String control, String text) {
        Optional<Set<String>> chosen = text.isEmpty() ? Optional.empty() : Optional.of(Set.of(text));
        Choice choice = control.equals("Region")
                ? new Choice(Optional.empty(), chosen, Optional.empty(), Optional.empty(), Optional.empty())
                : new Choice(chosen, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return oracle.rows("Sales", EYES, choice);
    }

    private boolean isRead(Map<String, String> values) {
        return ControlValues.read(published, values) instanceof ControlValues.Outcome.Read;
    }

    private List<List<String>> rows(String element, Map<String, String> values) {
        return switch (answer(element, values, VIEWER)) {
            case Answer.Rows(String json) ->
                Json.parse(json.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .path("rows")
                        .valueStream()
                        .map(row -> row.valueStream().map(JsonNode::asString).toList())
                        .toList();
            case Answer.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    private Answer answer(String element, Map<String, String> values, Viewer viewer) {
        if (!(ControlValues.read(published, values) instanceof ControlValues.Outcome.Read(ControlValues read))) {
            throw new AssertionError(values.toString());
        }
        return answers.answer(
                published, book.element(element), read, new ElementAnswers.Asker(viewer, Patience.usual()));
    }

    /// The text of every query the engine was given for that.
    private List<String> asked(String element, Map<String, String> values) {
        return statements(() -> answer(element, values, VIEWER));
    }

    private List<String> statements(Runnable question) {
        queries.forget();
        question.run();
        return queries.statements().stream().map(Statement::sql).toList();
    }
}
