package dev.signet.web.api;

import dev.signet.access.AccessGround;
import dev.signet.access.AddUserAttribute;
import dev.signet.access.AssignToMembers;
import dev.signet.access.AssignToTeams;
import dev.signet.access.DeleteUserAttribute;
import dev.signet.access.ReadAssignments;
import dev.signet.access.ReadUserAttributes;
import dev.signet.access.UnassignUserAttribute;

/// The use cases behind the routes of user attributes.
public record UserAttributeCases(
        ReadUserAttributes read, AddUserAttribute add, DeleteUserAttribute delete, Assignments assignments) {

    /// Those about who has which value.
    public record Assignments(
            ReadAssignments read, AssignToMembers toMembers, AssignToTeams toTeams, UnassignUserAttribute unassign) {}

    /// All of them, on that ground.
    public static UserAttributeCases over(AccessGround ground) {
        return new UserAttributeCases(
                new ReadUserAttributes(ground),
                new AddUserAttribute(ground),
                new DeleteUserAttribute(ground),
                new Assignments(
                        new ReadAssignments(ground),
                        new AssignToMembers(ground),
                        new AssignToTeams(ground),
                        new UnassignUserAttribute(ground)));
    }
}
