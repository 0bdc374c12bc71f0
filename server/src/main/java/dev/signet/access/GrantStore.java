package dev.signet.access;

import static dev.signet.access.tables.Tables.GRANTS;
import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Who was granted what, on which node of the tree.
final class GrantStore {

    /// Grants the level unless the grantee already has a stronger one there: a grant only ever raises.
    void raise(Transaction tx, InodeId inode, Grantee grantee, Level level, Member.Stamp created) {
        UUID organization = tx.organization().value();
        Level now = tx.sql()
                .select(GRANTS.LEVEL)
                .from(GRANTS)
                .where(GRANTS.ORGANIZATION_ID.eq(organization), GRANTS.INODE_ID.eq(inode.value()), isTo(grantee))
                .forUpdate()
                .fetchOptional(row -> Level.of(row.value1()))
                .orElse(level);
        tx.sql()
                .insertInto(GRANTS)
                .set(GRANTS.ORGANIZATION_ID, organization)
                .set(GRANTS.GRANT_ID, UUID.randomUUID())
                .set(GRANTS.INODE_ID, inode.value())
                .set(GRANTS.MEMBER_ID, memberOf(grantee))
                .set(GRANTS.TEAM_ID, teamOf(grantee))
                .set(GRANTS.LEVEL, level.wire())
                .set(GRANTS.CREATED_BY, created.by().value())
                .set(GRANTS.CREATED_AT, created.at())
                .onConflict(GRANTS.INODE_ID, GRANTS.MEMBER_ID, GRANTS.TEAM_ID)
                .doUpdate()
                .set(GRANTS.LEVEL, (now.includes(level) ? now : level).wire())
                .execute();
    }

    /// Every grant that reaches the member on the object: on it or on what it lies in; own, of a team, or everybody's.
    List<Reach> reaching(Transaction tx, MemberId member, InodeId inode) {
        UUID organization = tx.organization().value();
        return tx.sql()
                .select(GRANTS.LEVEL, GRANTS.MEMBER_ID, GRANTS.TEAM_ID, INODES.NAME, INODE_PATHS.DEPTH)
                .from(INODE_PATHS)
                .join(GRANTS)
                .on(GRANTS.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID))
                .join(INODES)
                .on(INODES.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID))
                .where(INODE_PATHS.ORGANIZATION_ID.eq(organization), INODE_PATHS.DESCENDANT_ID.eq(inode.value()))
                .and(GRANTS.MEMBER_ID
                        .eq(member.value())
                        .or(GRANTS.MEMBER_ID.isNull().and(GRANTS.TEAM_ID.isNull()))
                        .or(GRANTS.TEAM_ID.in(DSL.select(TEAM_MEMBERS.TEAM_ID)
                                .from(TEAM_MEMBERS)
                                .where(TEAM_MEMBERS.MEMBER_ID.eq(member.value())))))
                .orderBy(INODE_PATHS.DEPTH, GRANTS.GRANT_ID)
                .fetch(GrantStore::read);
    }

    private static Reach read(Record row) {
        Level granted = Level.of(row.get(GRANTS.LEVEL));
        int depth = row.get(INODE_PATHS.DEPTH);
        String member = row.get(GRANTS.MEMBER_ID);
        UUID team = row.get(GRANTS.TEAM_ID);
        Grantee grantee = member != null
                ? new Grantee.ToMember(new MemberId(member))
                : team != null ? new Grantee.ToTeam(new TeamId(team)) : new Grantee.ToEverybody();
        return new Reach(depth == 0 ? granted : granted.inherited(), grantee, row.get(INODES.NAME), depth);
    }

    private static Condition isTo(Grantee grantee) {
        return GRANTS.MEMBER_ID
                .isNotDistinctFrom(memberOf(grantee))
                .and(GRANTS.TEAM_ID.isNotDistinctFrom(teamOf(grantee)));
    }

    private static @Nullable String memberOf(Grantee grantee) {
        return grantee instanceof Grantee.ToMember(MemberId member) ? member.value() : null;
    }

    private static @Nullable UUID teamOf(Grantee grantee) {
        return grantee instanceof Grantee.ToTeam(TeamId team) ? team.value() : null;
    }

    /// A grant as it arrives at an object: what it gives there, to whom, and from which node, `depth` steps up.
    record Reach(Level level, Grantee grantee, String from, int depth) {}
}
