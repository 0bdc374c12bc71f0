package dev.signet.web.api;

import dev.signet.access.AccessGround;
import dev.signet.access.AddTeam;
import dev.signet.access.AssignToTeam;
import dev.signet.access.ChangeTeam;
import dev.signet.access.ChangeTeamMembers;
import dev.signet.access.DeleteTeam;
import dev.signet.access.ListTeams;
import dev.signet.access.ReadAssignments;
import dev.signet.access.ReadTeam;

/// The use cases behind the routes of teams.
public record TeamCases(ListTeams list, ReadTeam read, Writers writers, Attributes attributes) {

    /// Those that change teams.
    public record Writers(AddTeam add, ChangeTeam change, DeleteTeam delete, ChangeTeamMembers members) {}

    /// Those about what teams give their members.
    public record Attributes(ReadAssignments read, AssignToTeam assign) {}

    /// All of them, on that ground.
    public static TeamCases over(AccessGround ground) {
        return new TeamCases(
                new ListTeams(ground),
                new ReadTeam(ground),
                new Writers(
                        new AddTeam(ground),
                        new ChangeTeam(ground),
                        new DeleteTeam(ground),
                        new ChangeTeamMembers(ground)),
                new Attributes(new ReadAssignments(ground), new AssignToTeam(ground)));
    }
}
