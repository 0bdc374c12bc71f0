package dev.signet.access;

import static dev.signet.access.tables.Tables.MEMBERS;
import static dev.signet.access.tables.Tables.ORGANIZATIONS;
import static dev.signet.access.tables.Tables.TEAMS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.base.TeamId;
import dev.signet.database.Sorted;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOrderByStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/// The teams of an organization.
final class TeamStore {
    /// Under which changes of teams are announced: of their names, and of the values that hold for their
    /// members.
    static final String CHANGE_KIND = "team";

    private static final Field<Integer> SIZE = DSL.field(DSL.selectCount()
            .from(TEAM_MEMBERS)
            .join(MEMBERS)
            .on(MEMBERS.MEMBER_ID.eq(TEAM_MEMBERS.MEMBER_ID))
            .where(TEAM_MEMBERS.TEAM_ID.eq(TEAMS.TEAM_ID), MEMBERS.DEACTIVATED_AT.isNull()));
    private static final Field<Boolean> BY_EMBED = DSL.field(DSL.exists(DSL.selectOne()
            .from(MEMBERS)
            .where(MEMBERS.MEMBER_ID.eq(TEAMS.CREATED_BY), MEMBERS.KIND.eq(MemberKind.EMBED.wire()))));

    /// False when the name is taken.
    boolean insert(Transaction tx, Team team) {
        lockNames(tx);
        tx.changed(CHANGE_KIND, team.id().toString());
        return tx.sql()
                        .insertInto(TEAMS)
                        .set(TEAMS.ORGANIZATION_ID, tx.organization().value())
                        .set(TEAMS.TEAM_ID, team.id().value())
                        .set(TEAMS.NAME, team.name())
                        .set(TEAMS.NAME_KEY, key(team.name()))
                        .set(TEAMS.DESCRIPTION, team.description())
                        .set(TEAMS.VISIBILITY, team.visibility().wire())
                        .set(TEAMS.CREATED_BY, team.created().by().value())
                        .set(TEAMS.CREATED_AT, team.created().at())
                        .set(TEAMS.UPDATED_BY, team.updated().by().value())
                        .set(TEAMS.UPDATED_AT, team.updated().at())
                        .onConflict(TEAMS.ORGANIZATION_ID, TEAMS.NAME_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /// Writes the team's name, description and visibility; false when another team has the name.
    boolean update(Transaction tx, Team team) {
        lockNames(tx);
        Condition taken = mine(tx).and(TEAMS.NAME_KEY.eq(key(team.name())))
                .and(TEAMS.TEAM_ID.ne(team.id().value()));
        if (tx.sql().fetchExists(TEAMS, taken)) return false;
        tx.sql()
                .update(TEAMS)
                .set(TEAMS.NAME, team.name())
                .set(TEAMS.NAME_KEY, key(team.name()))
                .set(TEAMS.DESCRIPTION, team.description())
                .set(TEAMS.VISIBILITY, team.visibility().wire())
                .set(TEAMS.UPDATED_BY, team.updated().by().value())
                .set(TEAMS.UPDATED_AT, team.updated().at())
                .where(mine(tx), TEAMS.TEAM_ID.eq(team.id().value()))
                .execute();
        tx.changed(CHANGE_KIND, team.id().toString());
        return true;
    }

    /// Deletes the team with everything it was granted; its members stay.
    void delete(Transaction tx, TeamId team) {
        tx.sql()
                .deleteFrom(TEAMS)
                .where(mine(tx), TEAMS.TEAM_ID.eq(team.value()))
                .execute();
        tx.changed(CHANGE_KIND, team.toString());
    }

    /// The team, if it is in sight.
    Optional<Team> find(Transaction tx, TeamSight sight, TeamId team) {
        return tx.sql()
                .selectFrom(TEAMS)
                .where(mine(tx), TEAMS.TEAM_ID.eq(team.value()), seen(sight))
                .fetchOptional(TeamStore::read);
    }

    /// The same, kept from everybody else's changes until the transaction ends.
    Optional<Team> lock(Transaction tx, TeamSight sight, TeamId team) {
        return tx.sql()
                .selectFrom(TEAMS)
                .where(mine(tx), TEAMS.TEAM_ID.eq(team.value()), seen(sight))
                .forNoKeyUpdate()
                .fetchOptional(TeamStore::read);
    }

    /// The same, as lists show it.
    Optional<CountedTeam> counted(Transaction tx, TeamSight sight, TeamId team) {
        return tx.sql()
                .select(TEAMS.asterisk(), SIZE, BY_EMBED)
                .from(TEAMS)
                .where(mine(tx), TEAMS.TEAM_ID.eq(team.value()), seen(sight))
                .fetchOptional(TeamStore::readCounted);
    }

    /// The team's name, whoever asks.
    Optional<String> name(Transaction tx, TeamId team) {
        return tx.sql()
                .select(TEAMS.NAME)
                .from(TEAMS)
                .where(mine(tx), TEAMS.TEAM_ID.eq(team.value()))
                .fetchOptional(TEAMS.NAME);
    }

    /// Teams in sight; by name when no order is named, one that is called exactly what is looked for first.
    Part<CountedTeam> page(Transaction tx, TeamSight sight, ListTeams.Wanted wanted) {
        Condition condition = mine(tx).and(seen(sight)).and(fits(wanted));
        return new Part<>(
                rows(tx, condition)
                        .orderBy(order(wanted))
                        .offset(wanted.part().slice().offset())
                        .limit(wanted.part().slice().limit())
                        .fetch(TeamStore::readCounted),
                tx.sql().fetchCount(TEAMS, condition));
    }

    /// The teams the member is in, by name.
    Part<CountedTeam> of(Transaction tx, MemberId member, Slice slice) {
        Condition condition = mine(tx).and(isIn(member));
        return new Part<>(
                rows(tx, condition)
                        .orderBy(TEAMS.NAME_KEY)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(TeamStore::readCounted),
                tx.sql().fetchCount(TEAMS, condition));
    }

    /// The teams of exactly these names; names of none are missing.
    Map<String, TeamId> named(Transaction tx, Set<String> names) {
        return tx.sql()
                .select(TEAMS.NAME, TEAMS.TEAM_ID)
                .from(TEAMS)
                .where(mine(tx), TEAMS.NAME.in(names))
                .fetchMap(row -> row.value1(), row -> new TeamId(row.value2()));
    }

    private static List<SortField<?>> order(ListTeams.Wanted wanted) {
        return wanted.part()
                .order()
                .map(order -> List.<SortField<?>>of(order(order), TEAMS.TEAM_ID.asc()))
                .orElseGet(() -> List.of(
                        DSL.when(TEAMS.NAME_KEY.eq(key(wanted.name().orElse(""))), 0)
                                .otherwise(1)
                                .asc(),
                        TEAMS.NAME_KEY.asc()));
    }

    private static SortField<?> order(Order<ListTeams.By> order) {
        return switch (order.by()) {
            case NAME -> Sorted.by(TEAMS.NAME_KEY, order);
            case CREATED_AT -> Sorted.by(TEAMS.CREATED_AT, order);
            case MEMBERS -> Sorted.by(SIZE, order);
        };
    }

    private static SelectOrderByStep<?> rows(Transaction tx, Condition condition) {
        return tx.sql().select(TEAMS.asterisk(), SIZE, BY_EMBED).from(TEAMS).where(condition);
    }

    /// Names are given to one team after the other, so that of two who want the same one is told.
    private static void lockNames(Transaction tx) {
        tx.sql()
                .select(ORGANIZATIONS.ORGANIZATION_ID)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .forNoKeyUpdate()
                .execute();
    }

    private static Condition mine(Transaction tx) {
        return TEAMS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    /// Those in sight.
    static Condition seen(TeamSight sight) {
        return switch (sight.reach()) {
            case EVERYTHING -> DSL.noCondition();
            case PUBLIC_AND_OWN ->
                TEAMS.VISIBILITY.eq(Team.Visibility.PUBLIC.wire()).or(isIn(sight.member()));
            case OWN -> isIn(sight.member());
            case NOTHING -> DSL.falseCondition();
        };
    }

    private static Condition isIn(MemberId member) {
        return TEAMS.TEAM_ID.in(
                DSL.select(TEAM_MEMBERS.TEAM_ID).from(TEAM_MEMBERS).where(TEAM_MEMBERS.MEMBER_ID.eq(member.value())));
    }

    private static Condition fits(ListTeams.Wanted wanted) {
        Condition name =
                wanted.name().map(text -> TEAMS.NAME_KEY.contains(key(text))).orElse(DSL.noCondition());
        Condition description =
                wanted.description().map(TEAMS.DESCRIPTION::containsIgnoreCase).orElse(DSL.noCondition());
        Condition visibility = wanted.visibility()
                .map(kind -> TEAMS.VISIBILITY.eq(kind.wire()))
                .orElse(DSL.noCondition());
        return name.and(description).and(visibility);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static CountedTeam readCounted(Record row) {
        return new CountedTeam(read(row), row.get(SIZE), row.get(BY_EMBED));
    }

    private static Team read(Record row) {
        return new Team(
                new TeamId(row.get(TEAMS.TEAM_ID)),
                row.get(TEAMS.NAME),
                row.get(TEAMS.DESCRIPTION),
                Team.Visibility.of(row.get(TEAMS.VISIBILITY)),
                new Member.Stamp(new MemberId(row.get(TEAMS.CREATED_BY)), row.get(TEAMS.CREATED_AT)),
                new Member.Stamp(new MemberId(row.get(TEAMS.UPDATED_BY)), row.get(TEAMS.UPDATED_AT)));
    }
}
