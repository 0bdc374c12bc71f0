package dev.signet.web.api;

import dev.signet.access.AddMember;
import dev.signet.access.AddMember.Welcome;
import dev.signet.access.ChangeMember;
import dev.signet.access.DefaultAccountType;
import dev.signet.access.Member;
import dev.signet.access.MemberChange;
import dev.signet.access.MemberEntry;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.access.TeamRank;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.http.Text;
import dev.signet.web.Origins;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /v2/members` and `PATCH /v2/members/{memberId}` (rest-api.md §4.3).
final class MemberWriteRoutes {
    private static final QueryParameter<Optional<SendInvite>> SEND_INVITE = QueryParameter.choice(
            "sendInvite",
            "Whether to invite them by mail, as is done when this is absent. Only where mails are sent; elsewhere ask"
                    + " POST /v2/members/{memberId}/invite for a link.",
            SendInvite.class);

    private final ApiDoor door;
    private final MemberCases cases;

    MemberWriteRoutes(ApiDoor door, MemberCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A flag that may be absent.
    enum SendInvite {
        TRUE,
        FALSE
    }

    /// Who is to be added.
    record NewMember(
            @Doc("An address that no other member has, without regard to case")
            @Text(min = 3, max = MemberTexts.LONGEST_EMAIL, pattern = MemberTexts.EMAIL, says = MemberTexts.EMAIL_SAYS)
            String email,

            @Text(max = MemberTexts.LONGEST_NAME, pattern = MemberTexts.NAME, says = MemberTexts.NAME_SAYS)
            String firstName,

            @Text(max = MemberTexts.LONGEST_NAME, pattern = MemberTexts.NAME, says = MemberTexts.NAME_SAYS)
            String lastName,

            @Doc("The name of an account type or a synonym; `View` when absent")
            Optional<String> memberType,

            @Doc("`internal` when absent") Optional<MemberKind> userKind,

            @Doc("The same as the userKind `guest`") Optional<Boolean> isGuest,

            @Size(max = 100) Optional<List<NewSeat>> addToTeams) {}

    /// A place in a team.
    record NewSeat(String teamId, Optional<Boolean> isTeamAdmin) {}

    /// What is to be different; what is absent stays.
    record MemberPatch(
            @Doc("The name of an account type or a synonym") Optional<String> memberType,

            @Text(max = MemberTexts.LONGEST_NAME, pattern = MemberTexts.NAME, says = MemberTexts.NAME_SAYS)
            Optional<String> firstName,

            @Text(max = MemberTexts.LONGEST_NAME, pattern = MemberTexts.NAME, says = MemberTexts.NAME_SAYS)
            Optional<String> lastName,

            @Doc("Null takes it away")
            @Text(max = MemberTexts.LONGEST_IMAGE, pattern = MemberTexts.IMAGE, says = MemberTexts.IMAGE_SAYS)
            Optional<Optional<String>> profileImgUrl,

            @Text(min = 3, max = MemberTexts.LONGEST_EMAIL, pattern = MemberTexts.EMAIL, says = MemberTexts.EMAIL_SAYS)
            Optional<String> email,

            Optional<MemberKind> userKind,

            @Doc("True deactivates, false brings back") Optional<Boolean> isArchived,

            @Doc("The same, by the word of a directory of people")
            Optional<Boolean> isInactive,

            @Doc("Who gets their documents and credentials; only when they are deactivated")
            Optional<String> newOwnerId,

            @Doc("Only when they are deactivated") Optional<Boolean> archiveDocuments,

            @Doc("Only when they are deactivated; there are no scheduled exports yet")
            Optional<Boolean> archiveScheduledExports,

            @Doc("Whether they, an Admin, may sign in with a password where an identity provider is required; ours")
            Optional<Boolean> localSignIn) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.post("/v2/members")
                        .named("createMember", "Add a member")
                        .described(
                                "For Admins. The member may act at once. Where mails are sent, an invitation is, but to"
                                        + " users of embeds.")
                        .tagged("members")
                        .through(door)
                        .query(SEND_INVITE)
                        .takes(BodyOf.json(NewMember.class))
                        .answers(200, "The member", MemberJson.class)
                        .handledBy(this::create),
                Route.patch("/v2/members/{memberId}")
                        .named("updateMember", "Change a member")
                        .described("For Admins. Acts at once. An organization keeps at least one active Admin.")
                        .tagged("members")
                        .through(door)
                        .takes(BodyOf.json(MemberPatch.class))
                        .answers(200, "The member as they are now", MemberJson.class)
                        .handledBy(this::change));
    }

    private Answer create(Call<Principal, NewMember> call) {
        NewMember body = call.body();
        List<Violation> violations = new ArrayList<>();
        List<AddMember.Seat> seats = seats(body.addToTeams().orElse(List.of()), violations);
        boolean isGuest = body.isGuest().orElse(false);
        MemberKind kind = body.userKind().orElse(isGuest ? MemberKind.GUEST : MemberKind.INTERNAL);
        if (isGuest && kind != MemberKind.GUEST) {
            violations.add(new Violation("isGuest", "Leave this out, or make userKind guest."));
        }
        if (!violations.isEmpty()) return Answer.problem(Problem.invalid(violations));
        AddMember.NewMember wanted = new AddMember.NewMember(
                body.email(),
                new Member.PersonName(body.firstName().strip(), body.lastName().strip()),
                kind,
                body.memberType().orElse(DefaultAccountType.VIEW.label()));
        return answer(
                call,
                cases.writers().add().add(call.caller(), Origins.of(call.request()), wanted, seats, welcome(call)));
    }

    private static Welcome welcome(Call<?, ?> call) {
        return switch (call.query(SEND_INVITE).orElse(SendInvite.TRUE)) {
            case TRUE -> Welcome.BY_MAIL;
            case FALSE -> Welcome.NONE;
        };
    }

    /// How the new member comes to their link; users of embeds need none.
    private MemberJson told(Call<Principal, ?> call, Member member, MemberJson json) {
        if (member.kind() == MemberKind.EMBED) return json;
        if (!cases.writers().add().invites(call.caller())) return json;
        boolean mailed =
                welcome(call) == Welcome.BY_MAIL && cases.writers().add().canMail();
        return json.invited(mailed ? InvitationWay.MAILED : InvitationWay.LINK);
    }

    private static List<AddMember.Seat> seats(List<NewSeat> given, List<Violation> violations) {
        List<AddMember.Seat> seats = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Optional<TeamId> team = TeamId.parse(given.get(i).teamId());
            TeamRank rank = given.get(i).isTeamAdmin().orElse(false) ? TeamRank.ADMIN : TeamRank.MEMBER;
            String field = "addToTeams[" + i + "].teamId";
            if (team.isEmpty()) violations.add(new Violation(field, noSuchTeam()));
            if (team.isPresent() && seats.stream().anyMatch(seat -> seat.team().equals(team.get()))) {
                violations.add(new Violation(field, "Name each team once."));
            }
            team.ifPresent(id -> seats.add(new AddMember.Seat(id, rank)));
        }
        return seats;
    }

    private Answer answer(Call<Principal, NewMember> call, AddMember.Outcome outcome) {
        return switch (outcome) {
            case AddMember.Outcome.Added(Member member) ->
                cases.readers()
                        .read()
                        .find(call.caller(), member.id())
                        .map(found -> MemberJson.of(call.caller().organization(), found))
                        .map(json -> Answer.ok(told(call, member, json)))
                        .orElseGet(MemberRoutes::notFound);
            case AddMember.Outcome.EmailTaken() -> emailTaken();
            case AddMember.Outcome.NoSuchAccountType() ->
                MemberRoutes.invalid("memberType", "There is no such account type.");
            case AddMember.Outcome.NoSuchTeams(Set<TeamId> missing) ->
                Answer.problem(Problem.invalid(missing(call.body(), missing)));
            case AddMember.Outcome.Forbidden() -> MemberRoutes.forbidden("add members");
        };
    }

    private static List<Violation> missing(NewMember body, Set<TeamId> missing) {
        List<Violation> violations = new ArrayList<>();
        List<NewSeat> given = body.addToTeams().orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            if (TeamId.parse(given.get(i).teamId()).filter(missing::contains).isPresent()) {
                violations.add(new Violation("addToTeams[" + i + "].teamId", noSuchTeam()));
            }
        }
        return violations;
    }

    private Answer change(Call<Principal, MemberPatch> call) {
        ChangeMember change = cases.writers().change();
        return MemberRoutes.withId(call, id -> switch (change.change(
                call.caller(), Origins.of(call.request()), id, wanted(call.body()))) {
            case ChangeMember.Outcome.Changed(MemberEntry entry) ->
                Answer.ok(MemberJson.of(call.caller().organization(), entry));
            case ChangeMember.Outcome.NotFound() -> MemberRoutes.notFound();
            case ChangeMember.Outcome.Forbidden() -> MemberRoutes.forbidden("change members");
            case ChangeMember.Outcome.EmailTaken() -> emailTaken();
            case ChangeMember.Outcome.Refused(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
        });
    }

    private static MemberChange wanted(MemberPatch body) {
        Set<MemberChange.Archive> archives = EnumSet.noneOf(MemberChange.Archive.class);
        if (body.archiveDocuments().orElse(false)) archives.add(MemberChange.Archive.DOCUMENTS);
        if (body.archiveScheduledExports().orElse(false)) archives.add(MemberChange.Archive.SCHEDULED_EXPORTS);
        return new MemberChange(
                        new MemberChange.Identity(
                                body.email(),
                                body.firstName().map(String::strip),
                                body.lastName().map(String::strip),
                                body.userKind(),
                                body.profileImgUrl()),
                        body.memberType(),
                        new MemberChange.Activity(body.isArchived(), body.isInactive()),
                        new MemberChange.Estate(body.newOwnerId(), archives))
                .marking(body.localSignIn());
    }

    private static Answer emailTaken() {
        return Answer.problem(Fault.ALREADY_EXISTS, MemberTexts.EMAIL_TAKEN);
    }

    private static String noSuchTeam() {
        return "Give the ID of a team of this organization.";
    }
}
