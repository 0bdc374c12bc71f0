package dev.signet.access;

import static dev.signet.access.tables.TeamAttributes.TEAM_ATTRIBUTES;
import static dev.signet.access.tables.Teams.TEAMS;
import static dev.signet.access.tables.UserAttributes.USER_ATTRIBUTES;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The values teams have. Every change of one is announced as one of the team.
final class TeamAttributeStore {

    /// Of these, the teams there are; none of them is deleted before the transaction ends.
    Set<TeamId> existing(Transaction tx, Collection<TeamId> wanted) {
        return tx.sql()
                .select(TEAMS.TEAM_ID)
                .from(TEAMS)
                .where(TEAMS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(TEAMS.TEAM_ID.in(wanted.stream().map(TeamId::value).toList()))
                .orderBy(TEAMS.TEAM_ID)
                .forKeyShare()
                .fetchSet(row -> new TeamId(row.value1()));
    }

    /// What the team gives its members.
    Map<UserAttributeId, AttributeSources.OfTeam> valuesOf(Transaction tx, TeamId team) {
        return tx.sql()
                .select(TEAM_ATTRIBUTES.USER_ATTRIBUTE_ID, TEAM_ATTRIBUTES.VALUE, TEAM_ATTRIBUTES.PRIORITY)
                .from(TEAM_ATTRIBUTES)
                .where(mine(tx), TEAM_ATTRIBUTES.TEAM_ID.eq(team.value()))
                .fetchMap(
                        row -> new UserAttributeId(row.value1()),
                        row -> new AttributeSources.OfTeam(team, row.value2(), row.value3()));
    }

    /// The priority a team gets that is the last to be given a value.
    int nextPriority(Transaction tx, UserAttributeId attribute) {
        return tx.sql()
                .select(DSL.coalesce(DSL.max(TEAM_ATTRIBUTES.PRIORITY), DSL.val(0)))
                .from(TEAM_ATTRIBUTES)
                .where(of(tx, attribute))
                .fetchSingle(row -> Math.min(row.value1(), Integer.MAX_VALUE - 1) + 1);
    }

    /// Gives the team this value, whatever it had; its priority stays if it had one.
    void assign(Transaction tx, UserAttributeId attribute, AttributeSources.OfTeam value, Member.Stamp updated) {
        tx.sql()
                .insertInto(TEAM_ATTRIBUTES)
                .set(TEAM_ATTRIBUTES.ORGANIZATION_ID, tx.organization().value())
                .set(TEAM_ATTRIBUTES.USER_ATTRIBUTE_ID, attribute.value())
                .set(TEAM_ATTRIBUTES.TEAM_ID, value.team().value())
                .set(TEAM_ATTRIBUTES.VALUE, value.value())
                .set(TEAM_ATTRIBUTES.PRIORITY, value.priority())
                .set(TEAM_ATTRIBUTES.CREATED_BY, updated.by().value())
                .set(TEAM_ATTRIBUTES.CREATED_AT, updated.at())
                .set(TEAM_ATTRIBUTES.UPDATED_BY, updated.by().value())
                .set(TEAM_ATTRIBUTES.UPDATED_AT, updated.at())
                .onConflict(TEAM_ATTRIBUTES.USER_ATTRIBUTE_ID, TEAM_ATTRIBUTES.TEAM_ID)
                .doUpdate()
                .set(TEAM_ATTRIBUTES.VALUE, value.value())
                .set(TEAM_ATTRIBUTES.UPDATED_BY, updated.by().value())
                .set(TEAM_ATTRIBUTES.UPDATED_AT, updated.at())
                .execute();
        tx.changed(TeamStore.CHANGE_KIND, value.team().toString());
    }

    /// Puts the team at that place among those that have a value of the attribute.
    void prioritize(Transaction tx, UserAttributeId attribute, TeamId team, int priority) {
        tx.sql()
                .update(TEAM_ATTRIBUTES)
                .set(TEAM_ATTRIBUTES.PRIORITY, priority)
                .where(of(tx, attribute), TEAM_ATTRIBUTES.TEAM_ID.eq(team.value()))
                .execute();
        tx.changed(TeamStore.CHANGE_KIND, team.toString());
    }

    /// False when the team has no value of it.
    boolean unassign(Transaction tx, UserAttributeId attribute, TeamId team) {
        int rows = tx.sql()
                .deleteFrom(TEAM_ATTRIBUTES)
                .where(of(tx, attribute), TEAM_ATTRIBUTES.TEAM_ID.eq(team.value()))
                .execute();
        tx.changed(TeamStore.CHANGE_KIND, team.toString());
        return rows == 1;
    }

    /// The teams that have a value of the attribute, the one that counts most first.
    Part<ValueOfTeam> page(Transaction tx, UserAttributeId attribute, Slice slice) {
        return new Part<>(
                tx.sql()
                        .select(TEAM_ATTRIBUTES.asterisk(), TEAMS.NAME)
                        .from(TEAM_ATTRIBUTES)
                        .join(TEAMS)
                        .on(TEAMS.TEAM_ID.eq(TEAM_ATTRIBUTES.TEAM_ID))
                        .where(of(tx, attribute))
                        .orderBy(TEAM_ATTRIBUTES.PRIORITY, TEAM_ATTRIBUTES.TEAM_ID)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(TeamAttributeStore::read),
                tx.sql().fetchCount(TEAM_ATTRIBUTES, of(tx, attribute)));
    }

    /// The attributes of which the team has a value, by name.
    Part<TeamAttribute> page(Transaction tx, TeamId team, Slice slice) {
        Condition condition = mine(tx).and(TEAM_ATTRIBUTES.TEAM_ID.eq(team.value()));
        return new Part<>(
                tx.sql()
                        .select(
                                TEAM_ATTRIBUTES.USER_ATTRIBUTE_ID,
                                USER_ATTRIBUTES.NAME,
                                TEAM_ATTRIBUTES.VALUE,
                                TEAM_ATTRIBUTES.PRIORITY)
                        .from(TEAM_ATTRIBUTES)
                        .join(USER_ATTRIBUTES)
                        .on(USER_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(TEAM_ATTRIBUTES.USER_ATTRIBUTE_ID))
                        .where(condition)
                        .orderBy(USER_ATTRIBUTES.NAME)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(row -> new TeamAttribute(
                                new UserAttributeId(row.value1()), row.value2(), row.value3(), row.value4())),
                tx.sql().fetchCount(TEAM_ATTRIBUTES, condition));
    }

    private static Condition mine(Transaction tx) {
        return TEAM_ATTRIBUTES.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Condition of(Transaction tx, UserAttributeId attribute) {
        return mine(tx).and(TEAM_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(attribute.value()));
    }

    private static ValueOfTeam read(Record row) {
        return new ValueOfTeam(
                new TeamId(row.get(TEAM_ATTRIBUTES.TEAM_ID)),
                row.get(TEAMS.NAME),
                row.get(TEAM_ATTRIBUTES.VALUE),
                row.get(TEAM_ATTRIBUTES.PRIORITY),
                new Member.Stamp(
                        new MemberId(row.get(TEAM_ATTRIBUTES.CREATED_BY)), row.get(TEAM_ATTRIBUTES.CREATED_AT)),
                new Member.Stamp(
                        new MemberId(row.get(TEAM_ATTRIBUTES.UPDATED_BY)), row.get(TEAM_ATTRIBUTES.UPDATED_AT)));
    }
}
