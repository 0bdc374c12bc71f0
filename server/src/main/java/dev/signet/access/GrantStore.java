package dev.signet.access;

import static dev.signet.access.tables.Tables.GRANTS;
import static dev.signet.access.tables.Tables.INODES;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Who was granted what, on which node of the tree.
final class GrantStore {

    /// Grants the level unless the grantee already has one as strong there: a grant only ever raises, whoever
    /// else grants at the same time. False when nothing changed.
    boolean raise(Transaction tx, InodeId inode, Grantee grantee, Level level, Member.Stamp by) {
        LiveFacts.changed(tx);
        return tx.sql()
                        .insertInto(GRANTS)
                        .set(GRANTS.ORGANIZATION_ID, tx.organization().value())
                        .set(GRANTS.GRANT_ID, UUID.randomUUID())
                        .set(GRANTS.INODE_ID, inode.value())
                        .set(GRANTS.MEMBER_ID, memberOf(grantee))
                        .set(GRANTS.TEAM_ID, teamOf(grantee))
                        .set(GRANTS.LEVEL, level.wire())
                        .set(GRANTS.CREATED_BY, by.by().value())
                        .set(GRANTS.CREATED_AT, by.at())
                        .set(GRANTS.UPDATED_BY, by.by().value())
                        .set(GRANTS.UPDATED_AT, by.at())
                        .onConflict(GRANTS.INODE_ID, GRANTS.MEMBER_ID, GRANTS.TEAM_ID)
                        .doUpdate()
                        .set(GRANTS.LEVEL, level.wire())
                        .set(GRANTS.UPDATED_BY, by.by().value())
                        .set(GRANTS.UPDATED_AT, by.at())
                        .where(strength().lt(level.strength()))
                        .execute()
                == 1;
    }

    /// The grant of that id.
    Optional<Grant> find(Transaction tx, UUID id) {
        return one(tx, GRANTS.GRANT_ID.eq(id));
    }

    /// The grant to exactly that grantee on exactly that node.
    Optional<Grant> find(Transaction tx, InodeId inode, Grantee grantee) {
        return one(tx, GRANTS.INODE_ID.eq(inode.value()).and(isTo(grantee)));
    }

    /// Takes the grant away; false when it is gone already.
    boolean delete(Transaction tx, UUID id) {
        LiveFacts.changed(tx);
        return tx.sql()
                        .deleteFrom(GRANTS)
                        .where(GRANTS.ORGANIZATION_ID.eq(tx.organization().value()), GRANTS.GRANT_ID.eq(id))
                        .execute()
                == 1;
    }

    /// Takes all grants on the node away.
    void deleteOn(Transaction tx, InodeId inode) {
        LiveFacts.changed(tx);
        tx.sql()
                .deleteFrom(GRANTS)
                .where(GRANTS.ORGANIZATION_ID.eq(tx.organization().value()), GRANTS.INODE_ID.eq(inode.value()))
                .execute();
    }

    private static Optional<Grant> one(Transaction tx, Condition condition) {
        return tx.sql()
                .select(GRANTS.asterisk(), INODES.KIND)
                .from(GRANTS)
                .join(INODES)
                .on(INODES.INODE_ID.eq(GRANTS.INODE_ID))
                .where(GRANTS.ORGANIZATION_ID.eq(tx.organization().value()), condition)
                .fetchOptional(GrantStore::read);
    }

    static Grant read(Record row) {
        return new Grant(
                row.get(GRANTS.GRANT_ID),
                new Grant.On(new InodeId(row.get(GRANTS.INODE_ID)), InodeKind.of(row.get(INODES.KIND))),
                ReachStore.grantee(row),
                Level.of(row.get(GRANTS.LEVEL)),
                new Grant.Stamps(
                        new Member.Stamp(new MemberId(row.get(GRANTS.CREATED_BY)), row.get(GRANTS.CREATED_AT)),
                        new Member.Stamp(new MemberId(row.get(GRANTS.UPDATED_BY)), row.get(GRANTS.UPDATED_AT))));
    }

    /// How strong the level in the table is, as [Level#strength()] says.
    private static Field<Integer> strength() {
        CaseConditionStep<Integer> cases =
                DSL.when(GRANTS.LEVEL.eq(Level.VIEW.wire()), DSL.inline(Level.VIEW.strength()));
        for (Level level : List.of(Level.values())) {
            cases = cases.when(GRANTS.LEVEL.eq(level.wire()), DSL.inline(level.strength()));
        }
        return cases.otherwise(DSL.inline(0));
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
}
