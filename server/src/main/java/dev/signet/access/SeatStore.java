package dev.signet.access;

import static dev.signet.access.tables.Tables.TEAMS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.access.AddMember.Seat;
import dev.signet.access.ReadMember.TeamName;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;

/// The teams a member is in, as seen from the member.
final class SeatStore {

    /// Those in sight, by name.
    List<TeamName> teams(Transaction tx, TeamSight sight, MemberId member) {
        return teams(tx, member, TeamStore.seen(sight));
    }

    /// Those of the teams that are not there.
    Set<TeamId> missing(Transaction tx, Collection<TeamId> teams) {
        List<UUID> known = tx.sql()
                .select(TEAMS.TEAM_ID)
                .from(TEAMS)
                .where(TEAMS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAMS.TEAM_ID.in(teams.stream().map(TeamId::value).toList()))
                .fetch(TEAMS.TEAM_ID);
        Set<TeamId> missing = new HashSet<>(teams);
        known.forEach(id -> missing.remove(new TeamId(id)));
        return missing;
    }

    void take(Transaction tx, Member member, Seat seat) {
        tx.sql()
                .insertInto(TEAM_MEMBERS)
                .set(TEAM_MEMBERS.ORGANIZATION_ID, tx.organization().value())
                .set(TEAM_MEMBERS.TEAM_ID, seat.team().value())
                .set(TEAM_MEMBERS.MEMBER_ID, member.id().value())
                .set(TEAM_MEMBERS.IS_ADMIN, seat.rank() == TeamRank.ADMIN)
                .set(TEAM_MEMBERS.ADDED_BY, member.created().by().value())
                .onConflictDoNothing()
                .execute();
        tx.changed(MemberStore.CHANGE_KIND, member.id().value());
    }

    private static List<TeamName> teams(Transaction tx, MemberId member, Condition which) {
        return tx.sql()
                .select(TEAMS.TEAM_ID, TEAMS.NAME)
                .from(TEAM_MEMBERS)
                .join(TEAMS)
                .on(TEAMS.TEAM_ID.eq(TEAM_MEMBERS.TEAM_ID))
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .and(which)
                .orderBy(TEAMS.NAME_KEY)
                .fetch(row -> new TeamName(new TeamId(row.value1()), row.value2()));
    }
}
