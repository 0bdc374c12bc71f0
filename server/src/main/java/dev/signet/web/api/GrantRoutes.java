package dev.signet.web.api;

import dev.signet.access.Grant;
import dev.signet.access.ListGrants;
import dev.signet.access.ListGrants.Of;
import dev.signet.access.ListGrants.Reach;
import dev.signet.access.Principal;
import dev.signet.access.ReadGrant;
import dev.signet.access.ShareObject;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
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
import java.util.stream.Stream;

/// Grants on objects of every kind (rest-api.md §4.7). Those under the objects' own paths:
/// [ObjectGrantRoutes].
final class GrantRoutes {
    private static final QueryParameter<Optional<String>> OBJECT =
            QueryParameter.text("inodeId", "The grants on this object and on what it lies in.");
    private static final QueryParameter<Optional<String>> TEAM =
            QueryParameter.text("teamId", "The grants to this team.");
    private static final QueryParameter<Optional<String>> MEMBER =
            QueryParameter.text("userId", "The grants to this member, their teams and everybody.");
    private static final QueryParameter<Boolean> DIRECT =
            QueryParameter.flag("directGrantsOnly", "Only those on this very object, or to this very member.");

    private final ApiDoor door;
    private final ObjectCases.GrantCases cases;
    private final ObjectGrantRoutes ofObjects;

    GrantRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases.grants();
        this.ofObjects = new ObjectGrantRoutes(door, cases);
    }

    /// A grant to make.
    record NewGrant(
            GrantAnswers.GranteeJson grantee,

            @Doc("A level of objects of that kind: view, explore, edit; organize on workspaces and folders; usage and"
                    + " annotate on connections and tables")
            String permission,

            String inodeId,

            @Doc("Grants for one tag are not built yet") Optional<String> tagId) {}

    List<Route<?, ?>> all() {
        return Stream.concat(Stream.of(list(), create(), get(), delete()), ofObjects.all().stream())
                .toList();
    }

    private Route<?, ?> list() {
        return Route.get("/v2/grants")
                .named("listGrants", "List grants")
                .described("By exactly one of inodeId, teamId and userId: for those who may share the object, for the"
                        + " team's members, for that member; for Admins.")
                .tagged("grants")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(OBJECT)
                .query(TEAM)
                .query(MEMBER)
                .query(DIRECT)
                .answers(200, "A page of grants", GrantJson.GrantList.class)
                .handledBy(this::list);
    }

    private Route<?, ?> create() {
        return Route.post("/v2/grants")
                .named("createGrant", "Grant a permission, or raise it")
                .described("Never lowers one: to do that, delete the grant and create another.")
                .tagged("grants")
                .through(door)
                .takes(BodyOf.json(NewGrant.class))
                .answers(200, "The grant as it is now", GrantJson.class)
                .handledBy(this::create);
    }

    private Route<?, ?> get() {
        return Route.get("/v2/grants/{grantId}")
                .named("getGrant", "Look at a grant")
                .described("For those who may share the object, and for the member it is given to.")
                .tagged("grants")
                .through(door)
                .answers(200, "The grant", GrantJson.class)
                .handledBy(this::get);
    }

    private Route<?, ?> delete() {
        return Route.delete("/v2/grants/{grantId}")
                .named("deleteGrant", "Take a grant away")
                .described("For those who may share the object. What other grants give stays.")
                .tagged("grants")
                .through(door)
                .answers(200, "The grant as it was", GrantJson.class)
                .handledBy(call -> GrantAnswers.id(call.path("grantId"))
                        .map(id -> GrantAnswers.revoked(
                                cases.revoke().revoke(call.caller(), Origins.of(call.request()), id, _ -> true),
                                grant -> answer(call, grant)))
                        .orElseGet(GrantAnswers::notFound));
    }

    private Answer list(Call<Principal, NoBody> call) {
        long given = Stream.of(OBJECT, TEAM, MEMBER)
                .filter(parameter -> call.query(parameter).isPresent())
                .count();
        if (given != 1) {
            return Answer.problem(
                    Problem.invalid(List.of(new Violation("", "Give exactly one of inodeId, teamId and userId."))));
        }
        Paging paging = Paging.of(call);
        return of(call).map(of ->
                        cases.list().list(call.caller(), new ListGrants.Wanted(of, paging.offset(), paging.limit())))
                .map(outcome -> GrantAnswers.listed(
                        outcome,
                        paging,
                        grant -> GrantJson.general(call.caller().organization(), grant)))
                .orElseGet(() -> GrantAnswers.listed(new ListGrants.Outcome.NotFound(), paging, _ -> {
                    throw new IllegalStateException("nothing is listed");
                }));
    }

    private static Optional<Of> of(Call<Principal, NoBody> call) {
        Reach reach = call.query(DIRECT) ? Reach.DIRECT : Reach.ANY;
        return call.query(OBJECT)
                .flatMap(InodeId::parse)
                .<Of>map(id -> new Of.OneObject(id, reach, Optional.empty()))
                .or(() -> call.query(TEAM).flatMap(TeamId::parse).map(Of.OneTeam::new))
                .or(() -> call.query(MEMBER).flatMap(MemberId::parse).map(id -> new Of.OneMember(id, reach)));
    }

    private Answer create(Call<Principal, NewGrant> call) {
        NewGrant body = call.body();
        if (body.tagId().isPresent()) return GrantAnswers.noTags();
        return InodeId.parse(body.inodeId())
                .map(id -> cases.share()
                        .share(
                                call.caller(),
                                Origins.of(call.request()),
                                new ShareObject.Target(id, Optional.empty()),
                                List.of(body.grantee().wanted("", body.permission()))))
                .map(outcome -> GrantAnswers.shared(outcome, grants -> answer(call, grants.getFirst())))
                .orElseGet(GrantAnswers::noObject);
    }

    private Answer get(Call<Principal, NoBody> call) {
        ReadGrant.Outcome outcome = GrantAnswers.id(call.path("grantId"))
                .map(id -> cases.read().find(call.caller(), id))
                .orElseGet(ReadGrant.Outcome.NotFound::new);
        return switch (outcome) {
            case ReadGrant.Outcome.Found(Grant grant) -> answer(call, grant);
            case ReadGrant.Outcome.NotFound() -> GrantAnswers.notFound();
            case ReadGrant.Outcome.Forbidden() -> GrantAnswers.forbidden();
        };
    }

    private static Answer answer(Call<Principal, ?> call, Grant grant) {
        return Answer.ok(GrantJson.general(call.caller().organization(), grant));
    }
}
