package dev.signet.web.api;

import dev.signet.access.AssignmentOutcome;
import dev.signet.access.Principal;
import dev.signet.access.UserAttributeId;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Size;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// `PATCH /v2/user-attributes/{userAttributeId}/users` and `…/teams`, which can only take values away, and
/// `DELETE` of a single one (rest-api.md §4.5).
final class UnassignmentRoutes {
    private final ApiDoor door;
    private final UserAttributeCases.Assignments cases;

    UnassignmentRoutes(ApiDoor door, UserAttributeCases.Assignments cases) {
        this.door = door;
        this.cases = cases;
    }

    /// From which members.
    record UserValuesChange(
            @Doc("Whoever has no value is passed over") @Size(min = 1, max = 1_000)
            List<OneUser> delete) {}

    /// One member.
    record OneUser(String userId) {}

    /// From which teams.
    record TeamValuesChange(
            @Doc("A team without a value is passed over") @Size(min = 1, max = 1_000)
            List<OneTeam> delete) {}

    /// One team.
    record OneTeam(String teamId) {}

    List<Route<?, ?>> all() {
        String users = "/v2/user-attributes/{userAttributeId}/users";
        String teams = "/v2/user-attributes/{userAttributeId}/teams";
        return List.of(
                documented(Route.patch(users).named("unassignUserAttributeFromUsers", "Take values from members"))
                        .takes(BodyOf.json(UserValuesChange.class))
                        .answers(200, "They have none of their own")
                        .handledBy(this::takeFromUsers),
                documented(Route.patch(teams).named("unassignUserAttributeFromTeams", "Take values from teams"))
                        .takes(BodyOf.json(TeamValuesChange.class))
                        .answers(200, "They have none")
                        .handledBy(this::takeFromTeams),
                documented(Route.delete(users + "/{userId}")
                                .named("unassignUserAttributeFromUser", "Take the value from a member"))
                        .answers(200, "They have none of their own")
                        .handledBy(this::takeFromUser),
                documented(Route.delete(teams + "/{teamId}")
                                .named("unassignUserAttributeFromTeam", "Take the value from a team"))
                        .answers(200, "It has none")
                        .handledBy(this::takeFromTeam));
    }

    private RouteDraft<Principal, NoBody> documented(RouteDraft<?, NoBody> draft) {
        return draft.described("For Admins. Acts at the next question of everybody concerned.")
                .tagged("user attributes")
                .through(door);
    }

    private Answer takeFromUsers(Call<Principal, UserValuesChange> call) {
        List<String> ids = call.body().delete().stream().map(OneUser::userId).toList();
        return takeAll(
                call,
                new Named(ids, "userId", "member"),
                MemberId::parse,
                (id, members) -> cases.unassign().fromMembers(call.caller(), Origins.of(call.request()), id, members));
    }

    private Answer takeFromTeams(Call<Principal, TeamValuesChange> call) {
        List<String> ids = call.body().delete().stream().map(OneTeam::teamId).toList();
        return takeAll(
                call,
                new Named(ids, "teamId", "team"),
                TeamId::parse,
                (id, teams) -> cases.unassign().fromTeams(call.caller(), Origins.of(call.request()), id, teams));
    }

    private Answer takeFromUser(Call<Principal, NoBody> call) {
        return takeOne(
                call,
                MemberId.parse(call.path("userId")),
                (id, members) -> cases.unassign().fromMembers(call.caller(), Origins.of(call.request()), id, members));
    }

    private Answer takeFromTeam(Call<Principal, NoBody> call) {
        return takeOne(
                call,
                TeamId.parse(call.path("teamId")),
                (id, teams) -> cases.unassign().fromTeams(call.caller(), Origins.of(call.request()), id, teams));
    }

    /// Ids as they were given, what their field is called and what they are of.
    private record Named(List<String> ids, String field, String of) {}

    private static <T> Answer takeAll(
            Call<?, ?> call,
            Named named,
            Function<String, Optional<T>> parse,
            BiFunction<UserAttributeId, List<T>, AssignmentOutcome> take) {
        Optional<UserAttributeId> attribute = UserAttributeId.parse(call.path("userAttributeId"));
        if (attribute.isEmpty()) return UserAttributeRoutes.notFound();
        List<T> found = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < named.ids().size(); i++) {
            Optional<T> id = parse.apply(named.ids().get(i));
            id.ifPresent(found::add);
            String place = "delete[" + i + "]." + named.field();
            if (id.isEmpty()) violations.add(new Violation(place, "Give the ID of a " + named.of() + "."));
        }
        if (!violations.isEmpty()) return Answer.problem(Problem.invalid(violations));
        return AssignmentRoutes.answer(take.apply(attribute.get(), found));
    }

    private static <T> Answer takeOne(
            Call<?, ?> call, Optional<T> whose, BiFunction<UserAttributeId, List<T>, AssignmentOutcome> take) {
        Optional<UserAttributeId> attribute = UserAttributeId.parse(call.path("userAttributeId"));
        if (attribute.isEmpty()) return UserAttributeRoutes.notFound();
        AssignmentOutcome outcome =
                take.apply(attribute.get(), whose.map(List::of).orElseGet(List::of));
        return outcome.equals(new AssignmentOutcome.Done(0)) ? noValue() : AssignmentRoutes.answer(outcome);
    }

    private static Answer noValue() {
        return Answer.problem(Fault.NOT_FOUND, "Nobody of this id has a value of this user attribute.");
    }
}
