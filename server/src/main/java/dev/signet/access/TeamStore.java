package dev.signet.access;

import static dev.signet.access.tables.Tables.TEAMS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The teams of an organization and who is in them.
final class TeamStore {

    /// False when the name is taken.
    boolean insert(Transaction tx, Team team) {
        return tx.sql()
                        .insertInto(TEAMS)
                        .set(TEAMS.ORGANIZATION_ID, tx.organization().value())
                        .set(TEAMS.TEAM_ID, team.id().value())
                        .set(TEAMS.NAME, team.name())
                        .set(TEAMS.NAME_KEY, team.name().toLowerCase(Locale.ROOT))
                        .set(TEAMS.VISIBILITY, team.visibility().wire())
                        .set(TEAMS.CREATED_BY, team.created().by().value())
                        .set(TEAMS.CREATED_AT, team.created().at())
                        .onConflict(TEAMS.ORGANIZATION_ID, TEAMS.NAME_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /// Puts the member into the team; twice is as good as once.
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

    /// Makes these the only teams the member is in.
    void replace(Transaction tx, MemberId member, Set<TeamId> teams) {
        tx.sql()
                .deleteFrom(TEAM_MEMBERS)
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .and(TEAM_MEMBERS.TEAM_ID.notIn(
                        teams.stream().map(TeamId::value).toList()))
                .execute();
        teams.forEach(team -> join(tx, team, member));
        tx.changed(MemberStore.CHANGE_KIND, member.value());
    }

    /// The teams of exactly these names; names of none are missing.
    Map<String, TeamId> named(Transaction tx, Set<String> names) {
        return tx.sql()
                .select(TEAMS.NAME, TEAMS.TEAM_ID)
                .from(TEAMS)
                .where(TEAMS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAMS.NAME.in(names))
                .fetchMap(row -> row.value1(), row -> new TeamId(row.value2()));
    }

    Set<String> namesOf(Transaction tx, MemberId member) {
        return tx.sql()
                .select(TEAMS.NAME)
                .from(TEAM_MEMBERS)
                .join(TEAMS)
                .on(TEAMS.TEAM_ID.eq(TEAM_MEMBERS.TEAM_ID))
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .fetchSet(TEAMS.NAME);
    }

    Set<TeamId> of(Transaction tx, MemberId member) {
        return tx.sql()
                .select(TEAM_MEMBERS.TEAM_ID)
                .from(TEAM_MEMBERS)
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAM_MEMBERS.MEMBER_ID.eq(member.value()))
                .fetchSet(row -> new TeamId(row.value1()));
    }
}
