package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.Grant;
import dev.signet.access.Grantee;
import dev.signet.access.InodeKind;
import dev.signet.base.Base62;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import dev.signet.http.Doc;
import java.util.List;
import java.util.Optional;

/// A grant on the wire (rest-api.md §3.10). Neither a member nor a team means everybody in the organization.
record GrantJson(
        String grantId,

        @Doc("Under `/v2/grants` the id in base 62, elsewhere the UUID")
        String inodeId,

        String organizationId,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> memberId,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> teamId,
        String permission,
        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,

        @Doc("Under `/v2/grants` only") Optional<String> inodeType) {

    /// A part of a list.
    record GrantList(
            List<GrantJson> entries,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> nextPage,
            long total) {}

    /// As `/v2/grants` answers: existing clients take nothing but the id in base 62 there.
    static GrantJson general(OrganizationId organization, Grant grant) {
        return of(
                organization,
                grant,
                Base62.of(grant.object().id().value()),
                Optional.of(type(grant.object().kind())));
    }

    /// As the paths of objects answer.
    static GrantJson ofObject(OrganizationId organization, Grant grant) {
        return of(organization, grant, grant.object().id().toString(), Optional.empty());
    }

    private static GrantJson of(OrganizationId organization, Grant grant, String inodeId, Optional<String> inodeType) {
        return new GrantJson(
                grant.id().toString(),
                inodeId,
                organization.toString(),
                member(grant.grantee()),
                team(grant.grantee()),
                grant.level().wire(),
                grant.stamps().created().by().value(),
                grant.stamps().updated().by().value(),
                Times.of(grant.stamps().created().at()),
                Times.of(grant.stamps().updated().at()),
                inodeType);
    }

    private static Optional<String> member(Grantee grantee) {
        return switch (grantee) {
            case Grantee.ToMember(MemberId member) -> Optional.of(member.value());
            case Grantee.ToTeam(TeamId _), Grantee.ToEverybody() -> Optional.empty();
        };
    }

    private static Optional<String> team(Grantee grantee) {
        return switch (grantee) {
            case Grantee.ToTeam(TeamId team) -> Optional.of(team.toString());
            case Grantee.ToMember(MemberId _), Grantee.ToEverybody() -> Optional.empty();
        };
    }

    /// The contract's words, which are fewer than the kinds: to it a workspace is a folder, a connection a
    /// scope.
    private static String type(InodeKind kind) {
        return switch (kind) {
            case WORKSPACE, FOLDER -> "folder";
            case WORKBOOK, DATA_MODEL -> "workbook";
            case DATASET -> "dataset";
            case CONNECTION -> "scope";
            case TABLE -> "table";
        };
    }
}
