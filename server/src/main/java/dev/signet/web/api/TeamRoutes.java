package dev.signet.web.api;

import dev.signet.access.AddTeam;
import dev.signet.access.ChangeTeam;
import dev.signet.access.CountedTeam;
import dev.signet.access.CreateTeam;
import dev.signet.access.ListTeams;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Team;
import dev.signet.access.TeamWithMembers;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Order;
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
import dev.signet.http.Size;
import dev.signet.http.Text;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `/v2/teams` and all below it (rest-api.md §4.4); members and attributes of a team are in
/// [TeamMemberRoutes] and [TeamAttributeRoutes].
final class TeamRoutes {
    /// What a name looks like.
    static final String NAME = "\\P{Cc}*[^\\p{Cc}\\s]\\P{Cc}*";

    static final String NAME_SAYS = "a name that is not blank, in one line";
    private static final QueryParameter<Optional<String>> WITH_NAME = QueryParameter.text(
            "name", "Teams whose name contains it, without regard to case; one of that name first.");
    private static final QueryParameter<Optional<String>> WITH_DESCRIPTION =
            QueryParameter.text("description", "Teams whose description contains it, without regard to case.");
    private static final QueryParameter<Optional<Team.Visibility>> WITH_VISIBILITY =
            QueryParameter.choice("visibility", "Teams of that visibility.", Team.Visibility.class);

    private static final QueryParameter<Optional<Order<ListTeams.By>>> SORT = Paging.sort(ListTeams.By.class);

    private final ApiDoor door;
    private final TeamCases cases;

    TeamRoutes(ApiDoor door, TeamCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A part of the list.
    record TeamList(List<TeamJson> entries, Optional<String> nextPage, int total) {}

    /// What to create.
    record NewTeam(
            @Doc("A name that no other team of the organization has, without regard to case")
            @Text(min = 1, max = 255, pattern = NAME, says = NAME_SAYS)
            String name,

            @Text(max = 2_000) Optional<String> description,

            @Doc("The IDs of its first members") @Size(max = 1_000)
            Optional<List<String>> members,

            @Doc("Whether to make a workspace of its name, which the team can manage")
            Optional<Boolean> createTeamFolder,

            @Doc("`private` when absent: seen by its members and Admins only")
            Optional<Team.Visibility> visibility) {}

    /// What to change; what is absent stays.
    record TeamChange(
            @Text(min = 1, max = 255, pattern = NAME, says = NAME_SAYS)
            Optional<String> name,

            @Text(max = 2_000) Optional<String> description,

            Optional<Team.Visibility> visibility) {}

    List<Route<?, ?>> all() {
        return Stream.of(
                        List.of(list("/v2/teams", "listTeams"), list("/v2.1/teams", "listTeamsV21"), create()),
                        List.of(get(), change(), delete()),
                        new TeamMemberRoutes(door, cases).all(),
                        new TeamAttributeRoutes(door, cases.attributes()).all())
                .<Route<?, ?>>flatMap(List::stream)
                .toList();
    }

    private Route<?, ?> list(String path, String name) {
        return Route.get(path)
                .named(name, "List teams")
                .described("Admins see all; others the public ones and those they are in, guests only the latter.")
                .tagged("teams")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(WITH_NAME)
                .query(WITH_DESCRIPTION)
                .query(WITH_VISIBILITY)
                .query(SORT)
                .answers(200, "A page of teams", TeamList.class)
                .handledBy(this::list);
    }

    private Route<?, ?> create() {
        return Route.post("/v2/teams")
                .named("createTeam", "Create a team")
                .described("For Admins.")
                .tagged("teams")
                .through(door)
                .takes(BodyOf.json(NewTeam.class))
                .answers(200, "The team", TeamJson.class)
                .handledBy(this::create);
    }

    private Route<?, ?> get() {
        return Route.get("/v2/teams/{teamId}")
                .named("getTeam", "Look at a team")
                .described("The id is the UUID or its base-62 form. A team the caller does not see is absent.")
                .tagged("teams")
                .through(door)
                .answers(200, "The team with its members", TeamJson.class)
                .handledBy(this::get);
    }

    private Route<?, ?> change() {
        return Route.patch("/v2/teams/{teamId}")
                .named("updateTeam", "Change a team")
                .described("For Admins.")
                .tagged("teams")
                .through(door)
                .takes(BodyOf.json(TeamChange.class))
                .answers(200, "The team as it is now", TeamJson.class)
                .handledBy(this::change);
    }

    private Route<?, ?> delete() {
        return Route.delete("/v2/teams/{teamId}")
                .named("deleteTeam", "Delete a team")
                .described("For Admins. For good, with all it was granted; its members and workspaces stay.")
                .tagged("teams")
                .through(door)
                .answers(200, "It is deleted")
                .handledBy(this::delete);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        ListTeams.Wanted wanted = new ListTeams.Wanted(
                call.query(WITH_NAME),
                call.query(WITH_DESCRIPTION),
                call.query(WITH_VISIBILITY),
                paging.by(call.query(SORT)));
        return page(paging, cases.list().list(call.caller(), wanted));
    }

    /// A page of teams.
    static Answer page(Paging paging, Part<CountedTeam> part) {
        return Answer.ok(paging.page(part.entries().stream().map(TeamJson::of).toList(), part.total()));
    }

    private Answer create(Call<Principal, NewTeam> call) {
        NewTeam body = call.body();
        CreateTeam.Draft draft = new CreateTeam.Draft(
                body.name().strip(),
                body.description().orElse(""),
                body.visibility().orElse(Team.Visibility.PRIVATE));
        AddTeam.Folder folder = body.createTeamFolder().orElse(false) ? AddTeam.Folder.WORKSPACE : AddTeam.Folder.NONE;
        AddTeam.NewTeam wanted = new AddTeam.NewTeam(draft, body.members().orElse(List.of()), folder);
        return switch (cases.writers().add().add(call.caller(), Origins.of(call.request()), wanted)) {
            case AddTeam.Outcome.Added(TeamWithMembers team, Optional<InodeId> workspace) ->
                Answer.ok(TeamJson.created(team, workspace));
            case AddTeam.Outcome.Invalid(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
            case AddTeam.Outcome.NameTaken() -> nameTaken();
            case AddTeam.Outcome.Forbidden() -> forbidden("create teams");
        };
    }

    private Answer get(Call<Principal, NoBody> call) {
        return TeamId.parse(call.path("teamId"))
                .flatMap(id -> cases.read().find(call.caller(), id))
                .map(team -> Answer.ok(TeamJson.of(team)))
                .orElseGet(TeamRoutes::notFound);
    }

    private Answer change(Call<Principal, TeamChange> call) {
        Optional<TeamId> id = TeamId.parse(call.path("teamId"));
        if (id.isEmpty()) return notFound();
        TeamChange body = call.body();
        ChangeTeam.Change change =
                new ChangeTeam.Change(body.name().map(String::strip), body.description(), body.visibility());
        return switch (cases.writers().change().change(call.caller(), Origins.of(call.request()), id.get(), change)) {
            case ChangeTeam.Outcome.Changed(CountedTeam team) -> Answer.ok(TeamJson.of(team));
            case ChangeTeam.Outcome.NameTaken() -> nameTaken();
            case ChangeTeam.Outcome.NotFound() -> notFound();
            case ChangeTeam.Outcome.Forbidden() -> forbidden("change teams");
        };
    }

    private Answer delete(Call<Principal, NoBody> call) {
        Optional<TeamId> id = TeamId.parse(call.path("teamId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.writers().delete().delete(call.caller(), Origins.of(call.request()), id.get())) {
            case DELETED -> Answer.emptyObject();
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> forbidden("delete teams");
        };
    }

    private static Answer nameTaken() {
        return Answer.problem(Fault.ALREADY_EXISTS, "name: Another team has this name. Choose another.");
    }

    /// What is hidden answers like what is absent.
    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no team of this id.");
    }

    static Answer forbidden(String what) {
        return Answer.problem(Fault.FORBIDDEN, "Only Admins " + what + ", and whoever asks is not one.");
    }
}
