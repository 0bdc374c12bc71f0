package dev.signet.web.api;

import dev.signet.access.CountBelongings;
import dev.signet.access.DeactivateMember;
import dev.signet.access.InviteMember;
import dev.signet.access.InviteMember.Way;
import dev.signet.access.ListMembers;
import dev.signet.access.ListMembers.Also;
import dev.signet.access.ListMembers.Search;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.base.OrganizationId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.OneOf;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.WireNames;
import dev.signet.secrets.Secret;
import dev.signet.web.Origins;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// `/v2/members` and what is below it (rest-api.md §4.3), but for what [MemberWriteRoutes] takes bodies for;
/// invitations and belongings are ours.
final class MemberRoutes {
    private static final QueryParameter<Optional<String>> EMAIL =
            QueryParameter.text("email", "The member of exactly this e-mail address, without regard to case.");
    private static final QueryParameter<Optional<String>> SEARCH = QueryParameter.text(
            "search", "What occurs in name or e-mail address, without regard to case; not together with email.");
    private static final QueryParameter<Boolean> ARCHIVED =
            QueryParameter.flag("includeArchived", "Deactivated members too.");
    private static final QueryParameter<Boolean> INACTIVE =
            QueryParameter.flag("includeInactive", "Members too that a directory of people deactivated.");

    private static final QueryParameter<Optional<Order<ListMembers.By>>> SORT = Paging.sort(ListMembers.By.class);

    private static final QueryParameter<Boolean> LINK =
            QueryParameter.flag("link", "Answer the link, also where mails are sent; for when a mail does not come.");

    private final ApiDoor door;
    private final MemberCases cases;

    MemberRoutes(ApiDoor door, MemberCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A part of the list.
    record MemberList(List<MemberJson> entries, Optional<String> nextPage, int total) {}

    /// An invitation.
    record InvitationJson(
            @Doc("Whether a mail is on its way, or the link is here") @OneOf(InvitationWay.class)
            String invitation,

            @Doc("For the member alone: whoever opens it sets their password; absent when it is mailed")
            Optional<String> url,

            @Doc("Absent when it is mailed") Optional<String> expiresAt) {}

    /// What a member owns.
    record BelongingsJson(
            @Doc("Objects of the tree, the home folder aside")
            int documents,

            @Doc("Unrevoked credentials") int credentials) {}

    List<Route<?, ?>> all() {
        List<Route<?, ?>> own = List.of(
                list("/v2/members", "listMembers"),
                list("/v2.1/members", "listMembersV21"),
                get(),
                delete(),
                invite(),
                belongings());
        return Stream.concat(own.stream(), new MemberWriteRoutes(door, cases).all().stream())
                .toList();
    }

    private Route<?, ?> list(String path, String name) {
        return Route.get(path)
                .named(name, "List members")
                .described("By e-mail address, or as `sort` says. Guests and users of embeds see themselves alone.")
                .tagged("members")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(EMAIL)
                .query(SEARCH)
                .query(ARCHIVED)
                .query(INACTIVE)
                .query(SORT)
                .answers(200, "A page of members", MemberList.class)
                .handledBy(this::list);
    }

    private Route<?, ?> get() {
        return Route.get("/v2/members/{memberId}")
                .named("getMember", "Look at a member")
                .tagged("members")
                .through(door)
                .answers(200, "The member with the teams they are in", MemberJson.class)
                .handledBy(this::get);
    }

    private Route<?, ?> delete() {
        return Route.delete("/v2/members/{memberId}")
                .named("deleteMember", "Deactivate a member")
                .described("For Admins. At once; nothing is erased. Their documents become the caller's.")
                .tagged("members")
                .through(door)
                .answers(200, "They are deactivated")
                .handledBy(this::delete);
    }

    private Route<?, ?> invite() {
        return Route.post("/v2/members/{memberId}/invite")
                .named("inviteMember", "Invite a member to set a password")
                .described("For Admins. Where mails are sent it is mailed, unless `link` is true; otherwise the link is"
                        + " in this answer alone, and earlier ones end. Not in the original.")
                .tagged("members")
                .through(door)
                .query(LINK)
                .answers(200, "What was mailed, or the link for the only time", InvitationJson.class)
                .handledBy(this::invite);
    }

    private Route<?, ?> belongings() {
        return Route.get("/v2/members/{memberId}/belongings")
                .named("countBelongings", "Count what a member owns")
                .described("For Admins, before they deactivate somebody. Not in the original.")
                .tagged("members")
                .through(door)
                .answers(200, "How much it is", BelongingsJson.class)
                .handledBy(this::belongings);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Optional<String> email = call.query(EMAIL);
        Optional<String> text = call.query(SEARCH);
        if (email.isPresent() && text.isPresent()) {
            return invalid("search", "Give either email or search, not both.");
        }
        Search search = email.<Search>map(Search.Address::new)
                .or(() -> text.map(Search.Text::new))
                .orElseGet(Search.Everybody::new);
        Paging paging = Paging.of(call);
        ListMembers.Page page = cases.readers()
                .list()
                .list(call.caller(), new ListMembers.Wanted(search, also(call), paging.by(call.query(SORT))));
        OrganizationId organization = call.caller().organization();
        return Answer.ok(paging.page(
                page.entries().stream()
                        .map(entry -> MemberJson.of(organization, entry))
                        .toList(),
                page.total()));
    }

    private static Set<Also> also(Call<?, ?> call) {
        Set<Also> also = EnumSet.noneOf(Also.class);
        if (call.query(ARCHIVED)) also.add(Also.ARCHIVED);
        if (call.query(INACTIVE)) also.add(Also.INACTIVE);
        return also;
    }

    private Answer get(Call<Principal, NoBody> call) {
        return withId(
                call,
                id -> cases.readers()
                        .read()
                        .find(call.caller(), id)
                        .map(found -> Answer.ok(MemberJson.of(call.caller().organization(), found)))
                        .orElseGet(MemberRoutes::notFound));
    }

    private Answer delete(Call<Principal, NoBody> call) {
        DeactivateMember deactivate = cases.writers().deactivate();
        return withId(call, id -> switch (deactivate.deactivate(call.caller(), Origins.of(call.request()), id)) {
            case DEACTIVATED -> Answer.emptyObject();
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> forbidden("deactivate members");
            case THEMSELVES -> invalid("memberId", "Nobody deactivates themselves. Ask another Admin.");
            case LAST_ADMIN ->
                invalid("memberId", "This is the last active Admin. Make another member an Admin first.");
        });
    }

    private Answer invite(Call<Principal, NoBody> call) {
        MemberCases.Invitations invitations = cases.invitations();
        Way way = call.query(LINK) ? Way.BY_HAND : Way.USUAL;
        Origin origin = Origins.of(call.request());
        return withId(call, id -> switch (invitations.invite().invite(call.caller(), origin, id, way)) {
            case InviteMember.Outcome.Invited(Secret code, Instant until) ->
                Answer.ok(new InvitationJson(
                                WireNames.of(InvitationWay.LINK),
                                Optional.of(link(invitations, code)),
                                Optional.of(Times.of(until))))
                        .with("Cache-Control", "no-store");
            case InviteMember.Outcome.Mailed(String _) ->
                Answer.ok(new InvitationJson(WireNames.of(InvitationWay.MAILED), Optional.empty(), Optional.empty()));
            case InviteMember.Outcome.NotFound() -> notFound();
            case InviteMember.Outcome.Forbidden() -> forbidden("invite members");
            case InviteMember.Outcome.Left() ->
                invalid("memberId", "This member is deactivated. Reactivate them first.");
            case InviteMember.Outcome.EmbedUser() ->
                invalid("memberId", "Users of embeds come in by signed URLs and have no password.");
            case InviteMember.Outcome.ByProvider() ->
                invalid("memberId", "Your organization requires its identity provider: they sign in there.");
        });
    }

    private static String link(MemberCases.Invitations invitations, Secret code) {
        String server = invitations.publicUrl().toString().replaceAll("/+$", "");
        return server + "/set-password#" + code.reveal(invitations.permit());
    }

    private Answer belongings(Call<Principal, NoBody> call) {
        return withId(call, id -> switch (cases.readers().belongings().count(call.caller(), id)) {
            case CountBelongings.Outcome.Counted(int documents, int credentials) ->
                Answer.ok(new BelongingsJson(documents, credentials));
            case CountBelongings.Outcome.NotFound() -> notFound();
            case CountBelongings.Outcome.Forbidden() -> forbidden("see what members own");
        });
    }

    /// What is no id at all names nobody.
    static Answer withId(Call<?, ?> call, Function<MemberId, Answer> then) {
        return MemberId.parse(call.path("memberId")).map(then).orElseGet(MemberRoutes::notFound);
    }

    static Answer invalid(String field, String message) {
        return Answer.problem(Problem.invalid(List.of(new Violation(field, message))));
    }

    /// What is hidden answers like what is absent.
    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no member with this ID.");
    }

    static Answer forbidden(String what) {
        return Answer.problem(Fault.FORBIDDEN, "Only members of the account type Admin may " + what + ".");
    }
}
