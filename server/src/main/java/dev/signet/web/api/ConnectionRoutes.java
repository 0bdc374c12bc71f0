package dev.signet.web.api;

import dev.signet.access.Decision.Need;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.OneOf;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.Wire;
import dev.signet.http.WireNames;
import dev.signet.query.ListConnections;
import dev.signet.query.PlacedConnection;
import dev.signet.query.TestConnection;
import java.util.List;
import java.util.Optional;

/// `GET /v2/connections`, `/v2/connections/{connectionId}` and `…/test` (rest-api.md §4.8).
final class ConnectionRoutes {
    private static final QueryParameter<Boolean> WITH_ARCHIVED =
            QueryParameter.flag("includeArchived", "Archived connections too.");
    private static final QueryParameter<Optional<String>> SEARCH =
            QueryParameter.text("search", "Connections whose name contains it, without regard to case.");

    private final ApiDoor door;
    private final ConnectionCases cases;

    ConnectionRoutes(ApiDoor door, ConnectionCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A part of the list.
    record ConnectionList(List<ConnectionJson> entries, Optional<String> nextPage, int total) {}

    /// Whether a connection can be read and written.
    record ConnectionTest(
            @OneOf(Ability.class) String read,

            @OneOf(Ability.class) String write,

            @Doc("What was tried, in order; ours") List<TestStep> steps) {}

    /// What was tried, whether it went well, and what it showed.
    record TestStep(String name, boolean ok, String detail) {

        static TestStep of(TestConnection.Step step) {
            return new TestStep(step.name(), step.result() == TestConnection.Result.GOOD, step.detail());
        }
    }

    /// Whether something can be done with a connection.
    enum Ability {
        @Wire("SUCCESS")
        SUCCESS,
        @Wire("FAILED")
        FAILED,
        @Wire("DISABLED")
        DISABLED
    }

    List<Route<?, ?>> all() {
        return List.of(listing(), getting(), testing());
    }

    private Route<?, ?> listing() {
        return Route.get("/v2/connections")
                .named("listConnections", "List connections")
                .described("By name. Admins see all, others those they own or were granted.")
                .tagged("connections")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(WITH_ARCHIVED)
                .query(SEARCH)
                .answers(200, "A page of connections", ConnectionList.class)
                .handledBy(this::list);
    }

    private Route<?, ?> getting() {
        return Route.get("/v2/connections/{connectionId}")
                .named("getConnection", "Look at a connection")
                .described("The id is the UUID or its base-62 form. One the caller does not see is absent.")
                .tagged("connections")
                .through(door)
                .answers(200, "The connection", ConnectionJson.class)
                .handledBy(this::get);
    }

    private Route<?, ?> testing() {
        return Route.get("/v2/connections/{connectionId}/test")
                .named("testConnection", "Try whether a connection can be read")
                .described("For those who may use it. Connections to files are never written to.")
                .tagged("connections")
                .through(door)
                .answers(200, "What it showed", ConnectionTest.class)
                .handledBy(this::test);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        List<Shelf> shelves = call.query(WITH_ARCHIVED) ? List.of(Shelf.LIVE, Shelf.ARCHIVED) : List.of(Shelf.LIVE);
        ListConnections.Wanted wanted =
                new ListConnections.Wanted(call.query(SEARCH), shelves, new Slice(paging.offset(), paging.limit()));
        Part<PlacedConnection> part = cases.list().list(call.caller(), wanted);
        return Answer.ok(paging.page(
                part.entries().stream().map(each -> json(call, each)).toList(), part.total()));
    }

    private Answer get(Call<Principal, NoBody> call) {
        return InodeId.parse(call.path("connectionId"))
                .flatMap(id -> cases.list().find(call.caller(), id))
                .map(connection -> Answer.ok(json(call, connection)))
                .orElseGet(ConnectionRoutes::notFound);
    }

    private static ConnectionJson json(Call<Principal, NoBody> call, PlacedConnection connection) {
        return ConnectionJson.of(call.caller().organization(), connection);
    }

    private Answer test(Call<Principal, NoBody> call) {
        Optional<InodeId> id = InodeId.parse(call.path("connectionId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.test().test(call.caller(), id.get())) {
            case TestConnection.Outcome.Tried tried -> Answer.ok(answer(tried));
            case TestConnection.Outcome.NotFound() -> notFound();
            case TestConnection.Outcome.Forbidden(Need missing) -> forbidden(missing);
        };
    }

    private static ConnectionTest answer(TestConnection.Outcome.Tried tried) {
        return new ConnectionTest(
                WireNames.of(tried.isReadable() ? Ability.SUCCESS : Ability.FAILED),
                WireNames.of(Ability.DISABLED),
                tried.steps().stream().map(TestStep::of).toList());
    }

    private static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no connection of this id.");
    }

    private static Answer forbidden(Need missing) {
        return Answer.problem(
                Fault.FORBIDDEN,
                switch (missing) {
                    case Need.OfCapability _ ->
                        "Only those whose account type lets them build documents use connections, and whoever asks has"
                                + " another.";
                    case Need.OfLevel _ ->
                        "To use this connection it takes a grant of usage on it. Ask an Admin for one.";
                });
    }
}
