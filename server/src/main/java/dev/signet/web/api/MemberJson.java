package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.Member;
import dev.signet.access.MemberEntry;
import dev.signet.access.MemberKind;
import dev.signet.access.MemberState;
import dev.signet.access.ReadMember;
import dev.signet.base.OrganizationId;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.WireNames;
import java.util.List;
import java.util.Optional;

/// A member on the wire (rest-api.md §3.1).
record MemberJson(
        String organizationId,
        String memberId,

        @Doc("The name of the account type") String memberType,

        @Doc("Ours") String accountTypeId,

        String firstName,
        String lastName,
        String email,

        @Doc("Null when there is none") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> profileImgUrl,

        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,

        @Doc("The folder My Documents") String homeFolderId,

        @OneOf(MemberKind.class) String userKind,

        @Doc("Deactivated") boolean isArchived,

        @Doc("Deactivated by a directory of people") boolean isInactive,

        @Doc("When they last signed in, as far as sessions tell; ours")
        Optional<String> lastSeenAt,

        @Doc("Whether they, an Admin, may sign in with a password where an identity provider is required; ours")
        boolean localSignIn,

        @Doc("The teams they are in that the caller may know of; only where one member is answered; ours")
        Optional<List<TeamNameJson>> teams,

        @Doc("Only where a member was added who sets a password: whether a mail is on its way; ours")
        @OneOf(InvitationWay.class)
        Optional<String> invitation) {

    /// A team by its name.
    record TeamNameJson(String teamId, String name) {}

    /// As lists show it.
    static MemberJson of(OrganizationId organization, MemberEntry entry) {
        return of(organization, entry, Optional.empty());
    }

    /// With the teams.
    static MemberJson of(OrganizationId organization, ReadMember.Detail detail) {
        List<TeamNameJson> teams = detail.teams().stream()
                .map(team -> new TeamNameJson(team.id().toString(), team.name()))
                .toList();
        return of(organization, detail.entry(), Optional.of(teams));
    }

    private static MemberJson of(OrganizationId organization, MemberEntry entry, Optional<List<TeamNameJson>> teams) {
        Member member = entry.member();
        return new MemberJson(
                organization.toString(),
                member.id().value(),
                entry.accountType(),
                member.accountType().toString(),
                member.name().first(),
                member.name().last(),
                member.email(),
                entry.profileImage(),
                member.created().by().value(),
                entry.updated().by().value(),
                Times.of(member.created().at()),
                Times.of(entry.updated().at()),
                member.homeFolder().toString(),
                member.kind().wire(),
                member.state() instanceof MemberState.Deactivated,
                member.state() instanceof MemberState.Inactive,
                entry.lastSeen().map(Times::of),
                entry.localSignIn(),
                teams,
                Optional.empty());
    }

    /// The same, added just now and invited in that way.
    MemberJson invited(InvitationWay way) {
        return new MemberJson(
                organizationId,
                memberId,
                memberType,
                accountTypeId,
                firstName,
                lastName,
                email,
                profileImgUrl,
                createdBy,
                updatedBy,
                createdAt,
                updatedAt,
                homeFolderId,
                userKind,
                isArchived,
                isInactive,
                lastSeenAt,
                localSignIn,
                teams,
                Optional.of(WireNames.of(way)));
    }
}
