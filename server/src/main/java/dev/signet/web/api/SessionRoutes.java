package dev.signet.web.api;

import dev.signet.access.EndSessions;
import dev.signet.access.ListSessions;
import dev.signet.access.OpenSession;
import dev.signet.access.Principal;
import dev.signet.access.Session;
import dev.signet.access.SessionId;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;

/// `GET /v2/sessions`, `DELETE /v2/sessions/{sessionId}` and `POST /v2/sessions/end-all`: where people are signed in
/// (ours).
final class SessionRoutes {
    private static final QueryParameter<Optional<String>> MEMBER =
            QueryParameter.text("memberId", "Whose; one's own when absent. Others' are for Admins.");

    private final ApiDoor door;
    private final SessionCases cases;

    SessionRoutes(ApiDoor door, SessionCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// Where somebody is signed in.
    record SessionJson(
            String sessionId,
            String memberId,
            String memberName,
            String since,
            String until,
            String address,
            String userAgent,
            @Doc("Whether this call is made in it") boolean current) {

        static SessionJson of(OpenSession open, Optional<SessionId> current) {
            Session session = open.session();
            return new SessionJson(
                    session.id().toString(),
                    session.holder().member().value(),
                    open.memberName(),
                    Times.of(session.since()),
                    Times.of(session.until()),
                    open.address(),
                    open.userAgent(),
                    current.equals(Optional.of(session.id())));
        }
    }

    /// A part of the list.
    record SessionList(List<SessionJson> entries, Optional<String> nextPage, int total) {}

    /// Whose sessions end.
    record EndAll(@Doc("Whose; one's own when absent") Optional<String> memberId) {}

    /// How many ended.
    record Ended(int ended) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/sessions")
                        .named("listSessions", "Where one is signed in")
                        .described("Newest first. For Admins also a member's. Not in the original.")
                        .tagged("account")
                        .through(door)
                        .query(MEMBER)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of sessions", SessionList.class)
                        .handledBy(this::list),
                Route.delete("/v2/sessions/{sessionId}")
                        .named("endSession", "Sign out in one place")
                        .described("At once. One's own, for Admins also a member's. Not in the original.")
                        .tagged("account")
                        .through(door)
                        .answers(200, "It is over")
                        .handledBy(this::end),
                Route.post("/v2/sessions/end-all")
                        .named("endAllSessions", "Sign out everywhere")
                        .described("At once, the caller's session included. For Admins also a member's. Not in the"
                                + " original.")
                        .tagged("account")
                        .through(door)
                        .takes(BodyOf.json(EndAll.class))
                        .answers(200, "How many are over", Ended.class)
                        .handledBy(this::endAll));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Optional<MemberId> of = member(call, call.query(MEMBER));
        if (of.isEmpty()) return noSuchMember();
        Optional<SessionId> current = cases.current(call).map(Session::id);
        return switch (cases.list().list(call.caller(), of.get())) {
            case ListSessions.Outcome.Listed(List<OpenSession> sessions) ->
                Answer.ok(Paging.of(call)
                        .cut(sessions.stream()
                                .map(each -> SessionJson.of(each, current))
                                .toList()));
            case ListSessions.Outcome.NoSuchMember() -> noSuchMember();
            case ListSessions.Outcome.Forbidden() -> forbidden();
        };
    }

    private Answer end(Call<Principal, NoBody> call) {
        boolean ended = SessionId.parse(call.path("sessionId"))
                .filter(id -> cases.end().end(call.caller(), Origins.of(call.request()), id))
                .isPresent();
        return ended ? Answer.emptyObject() : Answer.problem(Fault.NOT_FOUND, "There is no session of this id.");
    }

    private Answer endAll(Call<Principal, EndAll> call) {
        Optional<MemberId> of = member(call, call.body().memberId());
        if (of.isEmpty()) return noSuchMember();
        return switch (cases.end().endAll(call.caller(), Origins.of(call.request()), of.get())) {
            case EndSessions.Outcome.Ended(int sessions) -> Answer.ok(new Ended(sessions));
            case EndSessions.Outcome.NoSuchMember() -> noSuchMember();
            case EndSessions.Outcome.Forbidden() -> forbidden();
        };
    }

    /// The member that was named, else the caller; what is no id is nobody's.
    private static Optional<MemberId> member(Call<Principal, ?> call, Optional<String> named) {
        return named.isPresent()
                ? named.flatMap(MemberId::parse)
                : Optional.of(call.caller().member());
    }

    private static Answer noSuchMember() {
        return Answer.problem(Fault.NOT_FOUND, "There is no member of this id.");
    }

    private static Answer forbidden() {
        return Answer.problem(Fault.FORBIDDEN, "Only Admins see and end the sessions of others, and you are not one.");
    }
}
