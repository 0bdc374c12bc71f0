package dev.signet.web.api;

import dev.signet.access.CountedTeam;
import dev.signet.access.Team;
import dev.signet.access.TeamWithMembers;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.NullNode;

/// A team on the wire (rest-api.md §3.2).
record TeamJson(
        String teamId,
        String name,

        @Doc("Empty when there is none") String description,

        @OneOf(Team.Visibility.class) String visibility,

        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,

        @Doc("Always false: teams are deleted, not archived")
        boolean isArchived,

        @Doc("How many active members it has; ours") int memberCount,

        @Doc("Whether an embed user made it; ours") boolean createdByEmbed,

        @Doc("The IDs of its active members; only where one team is answered")
        Optional<List<String>> members,

        @Doc("The workspace made with it, or null; only in the answer to its creation")
        Optional<Object> workspaceId) {

    /// As lists show it.
    static TeamJson of(CountedTeam team) {
        return of(team, Optional.empty(), Optional.empty());
    }

    /// With its members.
    static TeamJson of(TeamWithMembers team) {
        return of(team.team(), members(team), Optional.empty());
    }

    /// As it was just made; where there is no workspace the contract has null, not nothing.
    static TeamJson created(TeamWithMembers team, Optional<InodeId> workspace) {
        Object id = workspace.<Object>map(InodeId::toString).orElse(NullNode.getInstance());
        return of(team.team(), members(team), Optional.of(id));
    }

    private static Optional<List<String>> members(TeamWithMembers team) {
        return Optional.of(team.members().stream().map(MemberId::value).toList());
    }

    private static TeamJson of(CountedTeam counted, Optional<List<String>> members, Optional<Object> workspace) {
        Team team = counted.team();
        return new TeamJson(
                team.id().toString(),
                team.name(),
                team.description(),
                team.visibility().wire(),
                team.created().by().value(),
                team.updated().by().value(),
                Times.of(team.created().at()),
                Times.of(team.updated().at()),
                false,
                counted.memberCount(),
                counted.createdByEmbed(),
                members,
                workspace);
    }
}
