package dev.signet.access;

import static dev.signet.access.tables.Tables.GRANTS;
import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.access.ListGrants.Of;
import dev.signet.access.ListGrants.Wanted;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Lists of grants, and what they are allowed to name.
final class GrantListStore {

    /// A page of grants, and how many there are on all pages.
    record Page(List<Grant> grants, long total) {}

    /// One page, the oldest first.
    Page page(Transaction tx, Wanted wanted) {
        Condition condition =
                GRANTS.ORGANIZATION_ID.eq(tx.organization().value()).and(condition(wanted.of()));
        List<Grant> grants = tx.sql()
                .select(GRANTS.asterisk(), INODES.KIND)
                .from(GRANTS)
                .join(INODES)
                .on(INODES.INODE_ID.eq(GRANTS.INODE_ID))
                .where(condition)
                .orderBy(GRANTS.CREATED_AT, GRANTS.GRANT_ID)
                .offset(wanted.offset())
                .limit(wanted.limit())
                .fetch(GrantStore::read);
        return new Page(grants, tx.sql().fetchCount(GRANTS, condition));
    }

    /// Whether the member is in the team.
    boolean isIn(Transaction tx, MemberId member, TeamId team) {
        return tx.sql()
                .fetchExists(
                        TEAM_MEMBERS,
                        TEAM_MEMBERS
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(TEAM_MEMBERS.TEAM_ID.eq(team.value()))
                                .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value())));
    }

    private static Condition condition(Of of) {
        return switch (of) {
            case Of.OneObject object
            when object.reach() == ListGrants.Reach.DIRECT ->
                GRANTS.INODE_ID.eq(object.id().value());
            case Of.OneObject object ->
                GRANTS.INODE_ID.in(DSL.select(INODE_PATHS.ANCESTOR_ID)
                        .from(INODE_PATHS)
                        .where(INODE_PATHS.DESCENDANT_ID.eq(object.id().value())));
            case Of.OneTeam(TeamId team) -> GRANTS.TEAM_ID.eq(team.value());
            case Of.OneMember one
            when one.reach() == ListGrants.Reach.DIRECT ->
                GRANTS.MEMBER_ID.eq(one.member().value());
            case Of.OneMember one ->
                GRANTS.MEMBER_ID
                        .eq(one.member().value())
                        .or(GRANTS.TEAM_ID.in(teamsOf(one.member())))
                        .or(GRANTS.MEMBER_ID.isNull().and(GRANTS.TEAM_ID.isNull()));
        };
    }

    private static Select<Record1<UUID>> teamsOf(MemberId member) {
        return DSL.select(TEAM_MEMBERS.TEAM_ID).from(TEAM_MEMBERS).where(TEAM_MEMBERS.MEMBER_ID.eq(member.value()));
    }
}
