package dev.signet.access;

import static dev.signet.access.tables.Tables.MEMBERS;
import static dev.signet.access.tables.Tables.TEAMS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Who is in which team. Every change of it is announced as one of the member.
final class TeamMemberStore {
    /// Whoever came in with the team itself was brought by its maker.
    private static final Field<String> BROUGHT_BY = DSL.coalesce(TEAM_MEMBERS.ADDED_BY, TEAMS.CREATED_BY);

    /// Puts the member into the team; false when they are in it already, whatever they are there.
    boolean join(Transaction tx, TeamId team, MemberId member, MemberId by) {
        int rows = tx.sql()
                .insertInto(TEAM_MEMBERS)
                .set(TEAM_MEMBERS.ORGANIZATION_ID, tx.organization().value())
                .set(TEAM_MEMBERS.TEAM_ID, team.value())
                .set(TEAM_MEMBERS.MEMBER_ID, member.value())
                .set(TEAM_MEMBERS.ADDED_BY, by.value())
                .onConflictDoNothing()
                .execute();
        tx.changed(MemberStore.CHANGE_KIND, member.value());
        return rows == 1;
    }

    /// Puts the member into the team, as a member and by its maker; twice is as good as once.
    void join(Transaction tx, TeamId team, MemberId member) {
        tx.sql()
                .insertInto(TEAM_MEMBERS)
                .set(TEAM_MEMBERS.ORGANIZATION_ID, tx.organization().value())
                .set(TEAM_MEMBERS.TEAM_ID, team.value())
                .set(TEAM_MEMBERS.MEMBER_ID, member.value())
                .onConflictDoNothing()
                .execute();
        tx.changed(MemberStore.CHANGE_KIND, member.value());
    }

    /// False when the member was not in the team.
    boolean leave(Transaction tx, TeamId team, MemberId member) {
        int rows = tx.sql()
                .deleteFrom(TEAM_MEMBERS)
                .where(mine(tx), TEAM_MEMBERS.TEAM_ID.eq(team.value()), TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .execute();
        tx.changed(MemberStore.CHANGE_KIND, member.value());
        return rows == 1;
    }

    /// False when there is no such member in the team, or they are that already.
    boolean rank(Transaction tx, TeamId team, MemberId member, TeamRank rank) {
        return tx.sql()
                        .update(TEAM_MEMBERS)
                        .set(TEAM_MEMBERS.IS_ADMIN, rank == TeamRank.ADMIN)
                        .where(mine(tx), TEAM_MEMBERS.TEAM_ID.eq(team.value()))
                        .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                        .and(TEAM_MEMBERS.IS_ADMIN.ne(rank == TeamRank.ADMIN))
                        .execute()
                == 1;
    }

    /// Makes these the only teams the member is in.
    void replace(Transaction tx, MemberId member, Set<TeamId> teams, MemberId by) {
        tx.sql()
                .deleteFrom(TEAM_MEMBERS)
                .where(mine(tx), TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .and(TEAM_MEMBERS.TEAM_ID.notIn(
                        teams.stream().map(TeamId::value).toList()))
                .execute();
        teams.forEach(team -> join(tx, team, member, by));
        tx.changed(MemberStore.CHANGE_KIND, member.value());
    }

    boolean isAdmin(Transaction tx, TeamId team, MemberId member) {
        return tx.sql()
                .fetchExists(
                        TEAM_MEMBERS,
                        mine(tx).and(TEAM_MEMBERS.TEAM_ID.eq(team.value()))
                                .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                                .and(TEAM_MEMBERS.IS_ADMIN));
    }

    /// Of these, those who are active members of the organization.
    Set<MemberId> active(Transaction tx, Collection<MemberId> wanted) {
        return tx.sql()
                .select(MEMBERS.MEMBER_ID)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()), MEMBERS.DEACTIVATED_AT.isNull())
                .and(MEMBERS.MEMBER_ID.in(wanted.stream().map(MemberId::value).toList()))
                .fetchSet(row -> new MemberId(row.value1()));
    }

    /// The teams the member is in.
    Set<TeamId> of(Transaction tx, MemberId member) {
        return tx.sql()
                .select(TEAM_MEMBERS.TEAM_ID)
                .from(TEAM_MEMBERS)
                .where(mine(tx), TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .fetchSet(row -> new TeamId(row.value1()));
    }

    /// The active members of the team, by address.
    List<MemberId> ids(Transaction tx, TeamId team) {
        return tx.sql()
                .select(MEMBERS.MEMBER_ID)
                .from(TEAM_MEMBERS)
                .join(MEMBERS)
                .on(MEMBERS.MEMBER_ID.eq(TEAM_MEMBERS.MEMBER_ID))
                .where(activeIn(tx, team))
                .orderBy(MEMBERS.EMAIL_KEY)
                .fetch(row -> new MemberId(row.value1()));
    }

    /// The same with what is known of them, in parts.
    Part<TeamMember> page(Transaction tx, TeamId team, Slice slice) {
        List<TeamMember> entries = tx.sql()
                .select(
                        MEMBERS.MEMBER_ID,
                        MEMBERS.EMAIL,
                        MEMBERS.FIRST_NAME,
                        MEMBERS.LAST_NAME,
                        TEAM_MEMBERS.IS_ADMIN,
                        BROUGHT_BY)
                .from(TEAM_MEMBERS)
                .join(MEMBERS)
                .on(MEMBERS.MEMBER_ID.eq(TEAM_MEMBERS.MEMBER_ID))
                .join(TEAMS)
                .on(TEAMS.TEAM_ID.eq(TEAM_MEMBERS.TEAM_ID))
                .where(activeIn(tx, team))
                .orderBy(MEMBERS.EMAIL_KEY)
                .offset(slice.offset())
                .limit(slice.limit())
                .fetch(TeamMemberStore::read);
        return new Part<>(entries, count(tx, team));
    }

    private static int count(Transaction tx, TeamId team) {
        return tx.sql()
                .selectCount()
                .from(TEAM_MEMBERS)
                .join(MEMBERS)
                .on(MEMBERS.MEMBER_ID.eq(TEAM_MEMBERS.MEMBER_ID))
                .where(activeIn(tx, team))
                .fetchSingle()
                .value1();
    }

    private static Condition mine(Transaction tx) {
        return TEAM_MEMBERS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Condition activeIn(Transaction tx, TeamId team) {
        return mine(tx).and(TEAM_MEMBERS.TEAM_ID.eq(team.value())).and(MEMBERS.DEACTIVATED_AT.isNull());
    }

    private static TeamMember read(Record row) {
        return new TeamMember(
                new MemberId(row.get(MEMBERS.MEMBER_ID)),
                row.get(MEMBERS.EMAIL),
                new Member.PersonName(row.get(MEMBERS.FIRST_NAME), row.get(MEMBERS.LAST_NAME)),
                row.get(TEAM_MEMBERS.IS_ADMIN) ? TeamRank.ADMIN : TeamRank.MEMBER,
                new MemberId(row.get(BROUGHT_BY)));
    }
}
