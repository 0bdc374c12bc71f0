package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import java.util.List;
import java.util.Optional;

/// Two organizations on one real database, the use cases of teams and attributes, and short words for them.
final class TeamsWorld implements AutoCloseable {
    static final Origin HERE = AccessWorld.HERE;
    static final Slice FIRST = new Slice(0, 50);

    final AccessWorld world = new AccessWorld();
    final AccessGround ground = new AccessGround(
            world.test.database(), world.access, new Standings(world.test.database()), world.audit, world.clock);
    final Profiles profiles = new Profiles(world.test.database());
    final ListTeams list = new ListTeams(ground);
    final ReadTeam read = new ReadTeam(ground);
    final AddTeam add = new AddTeam(ground);
    final ChangeTeam change = new ChangeTeam(ground);
    final DeleteTeam delete = new DeleteTeam(ground);
    final ChangeTeamMembers members = new ChangeTeamMembers(ground);
    final AddUserAttribute addAttribute = new AddUserAttribute(ground);
    final AssignToMembers toMembers = new AssignToMembers(ground);
    final AssignToTeams toTeams = new AssignToTeams(ground);
    final AssignToTeam toTeam = new AssignToTeam(ground);
    final UnassignUserAttribute unassign = new UnassignUserAttribute(ground);
    final ReadAssignments assignments = new ReadAssignments(ground);
    final Principal admin = world.admin;
    final Principal stranger = found("elsewhere");

    /// The Admin of another organization.
    private Principal found(String slug) {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                slug, slug, "admin@" + slug + ".example", new Member.PersonName("Eve", "Elsewhere"));
        FoundOrganization found = new FoundOrganization(world.audit, world.clock);
        FoundOrganization.Founded founded =
                world.test.database().inOrganization(OrganizationId.random(), tx -> found.in(tx, founding, HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    AddTeam.Outcome add(Principal who, String name, Team.Visibility visibility, Principal... members) {
        CreateTeam.Draft draft = new CreateTeam.Draft(name, "", visibility);
        return add.add(who, HERE, new AddTeam.NewTeam(draft, ids(members), AddTeam.Folder.NONE));
    }

    TeamId team(String name, Team.Visibility visibility, Principal... members) {
        return switch (add(admin, name, visibility, members)) {
            case AddTeam.Outcome.Added(TeamWithMembers team, Optional<InodeId> _) ->
                team.team().team().id();
            case AddTeam.Outcome other -> throw new AssertionError("not added: " + other);
        };
    }

    ChangeTeamMembers.Outcome join(Principal by, TeamId team, Principal... who) {
        return members.change(by, HERE, team, new ChangeTeamMembers.Change(ids(who), List.of(), List.of(), List.of()));
    }

    ChangeTeamMembers.Outcome leave(Principal by, TeamId team, Principal... who) {
        return members.change(by, HERE, team, new ChangeTeamMembers.Change(List.of(), ids(who), List.of(), List.of()));
    }

    ChangeTeamMembers.Outcome makeAdmin(Principal by, TeamId team, Principal... who) {
        return members.change(by, HERE, team, new ChangeTeamMembers.Change(List.of(), List.of(), ids(who), List.of()));
    }

    List<MemberId> in(TeamId team) {
        return read.find(admin, team).orElseThrow().members();
    }

    List<String> seen(Principal who) {
        ListTeams.Wanted all = new ListTeams.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), FIRST);
        return list.list(who, all).entries().stream()
                .map(each -> each.team().name())
                .toList();
    }

    UserAttributeId attribute(String name, Optional<String> defaultValue) {
        DefineUserAttribute.Wanted wanted = new DefineUserAttribute.Wanted(name, "", defaultValue);
        if (addAttribute.add(admin, HERE, wanted) instanceof AddUserAttribute.Outcome.Added(UserAttribute attribute)) {
            return attribute.id();
        }
        throw new AssertionError("not added: " + name);
    }

    AssignmentOutcome give(UserAttributeId attribute, Principal who, String value) {
        return toMembers.assign(
                admin,
                HERE,
                attribute,
                List.of(new AssignToMembers.Entry(who.member().value(), value)));
    }

    AssignmentOutcome give(UserAttributeId attribute, TeamId team, String value, Optional<Integer> priority) {
        return toTeams.assign(
                admin, HERE, attribute, List.of(new AssignToTeams.Entry(team.toString(), value, priority)));
    }

    /// What formulas would be told now.
    Optional<String> value(Principal who, String attribute) {
        Profile profile = profiles.find(who.organization(), who.member()).orElseThrow();
        return Optional.ofNullable(profile.attributes().get(attribute));
    }

    long audited(AuditAction action, String subject) {
        return world.test
                .database()
                .inOrganization(
                        admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select count(*) as n from access.audit_records where action = ? and subject ="
                                                + " ?",
                                        action.word(),
                                        subject)
                                .get("n", Long.class));
    }

    static List<String> ids(Principal... who) {
        return List.of(who).stream().map(each -> each.member().value()).toList();
    }

    @Override
    public void close() {
        world.close();
    }
}
