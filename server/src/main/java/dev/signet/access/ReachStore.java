package dev.signet.access;

import static dev.signet.access.tables.Tables.GRANTS;
import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;
import static dev.signet.access.tables.Tables.TEAMS;
import static dev.signet.access.tables.Tables.TEAM_MEMBERS;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFromStep;
import org.jooq.impl.DSL;

/// Which grants reach a member, and where: on an object or on what it lies in; their own, of a team, or
/// everybody's.
///
/// Asked as three queries in one, so that each begins at an index and none at all grants there are.
final class ReachStore {
    private static final Field<String> FROM = DSL.field(
                    DSL.select(INODES.NAME).from(INODES).where(INODES.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID)))
            .as("from_name");
    private static final Field<String> TEAM = DSL.field(
                    DSL.select(TEAMS.NAME).from(TEAMS).where(TEAMS.TEAM_ID.eq(GRANTS.TEAM_ID)))
            .as("team_name");

    /// Every grant that reaches the member on each of the objects, the nearest first; no entry where none
    /// does.
    Map<InodeId, List<Reach>> reaching(Transaction tx, MemberId member, Collection<InodeId> objects) {
        Condition there = INODE_PATHS.DESCENDANT_ID.in(
                objects.stream().map(InodeId::value).toList());
        return tx.sql().fetch(branches(tx, member, there, ReachStore::whole)).stream()
                .collect(Collectors.groupingBy(
                        row -> new InodeId(row.get(INODE_PATHS.DESCENDANT_ID)),
                        Collectors.collectingAndThen(Collectors.toList(), ReachStore::read)));
    }

    /// The objects on which the member has a grant, of that level at least when one is named.
    static Select<Record1<UUID>> reached(Transaction tx, MemberId member, Condition level) {
        return branches(tx, member, level, () -> DSL.select(INODE_PATHS.DESCENDANT_ID));
    }

    /// Whether a grant gives the level where it arrives.
    static Condition gives(Level level) {
        return INODE_PATHS
                .DEPTH
                .eq((short) 0)
                .and(GRANTS.LEVEL.in(wires(granted -> granted.includes(level))))
                .or(INODE_PATHS
                        .DEPTH
                        .gt((short) 0)
                        .and(GRANTS.LEVEL.in(
                                wires(granted -> granted.inherited().includes(level)))));
    }

    private static List<String> wires(Predicate<Level> fitting) {
        return Arrays.stream(Level.values()).filter(fitting).map(Level::wire).toList();
    }

    private static SelectFromStep<Record> whole() {
        return DSL.select(List.of(
                INODE_PATHS.DESCENDANT_ID,
                INODE_PATHS.DEPTH,
                GRANTS.LEVEL,
                GRANTS.MEMBER_ID,
                GRANTS.TEAM_ID,
                FROM,
                TEAM));
    }

    private static <R extends Record> Select<R> branches(
            Transaction tx, MemberId member, Condition more, Supplier<? extends SelectFromStep<R>> head) {
        Condition all =
                INODE_PATHS.ORGANIZATION_ID.eq(tx.organization().value()).and(more);
        Select<R> own = head.get()
                .from(INODE_PATHS)
                .join(GRANTS)
                .on(GRANTS.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID))
                .where(all, GRANTS.MEMBER_ID.eq(member.value()));
        Select<R> teams = head.get()
                .from(INODE_PATHS)
                .join(GRANTS)
                .on(GRANTS.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID), GRANTS.MEMBER_ID.isNull())
                .join(TEAM_MEMBERS)
                .on(TEAM_MEMBERS.TEAM_ID.eq(GRANTS.TEAM_ID))
                .where(all, TEAM_MEMBERS.MEMBER_ID.eq(member.value()));
        Select<R> everybody = head.get()
                .from(INODE_PATHS)
                .join(GRANTS)
                .on(GRANTS.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID))
                .where(all, DSL.condition(GRANTS.TO_EVERYBODY));
        return own.unionAll(teams).unionAll(everybody);
    }

    private static List<Reach> read(List<Record> rows) {
        return rows.stream()
                .map(ReachStore::read)
                .sorted(Comparator.comparingInt(Reach::depth).thenComparing(Reach::level, Comparator.reverseOrder()))
                .toList();
    }

    private static Reach read(Record row) {
        Level granted = Level.of(row.get(GRANTS.LEVEL));
        int depth = row.get(INODE_PATHS.DEPTH);
        return new Reach(
                depth == 0 ? granted : granted.inherited(),
                grantee(row),
                Optional.ofNullable(row.get(TEAM)),
                row.get(FROM),
                depth);
    }

    static Grantee grantee(Record row) {
        String member = row.get(GRANTS.MEMBER_ID);
        if (member != null) return new Grantee.ToMember(new MemberId(member));
        UUID team = row.get(GRANTS.TEAM_ID);
        return team == null ? new Grantee.ToEverybody() : new Grantee.ToTeam(new TeamId(team));
    }
}
