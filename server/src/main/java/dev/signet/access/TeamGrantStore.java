package dev.signet.access;

import static dev.signet.access.tables.Tables.GRANTS;
import static dev.signet.access.tables.Tables.INODE_PATHS;
import static dev.signet.access.tables.Tables.TEAMS;

import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.List;

/// Which teams a grant gives an object to, on it or on what it lies in.
final class TeamGrantStore {

    /// Their names, in order, at most so many.
    List<String> teamsOn(Transaction tx, InodeId object, int most) {
        return tx.sql()
                .selectDistinct(TEAMS.NAME)
                .from(INODE_PATHS)
                .join(GRANTS)
                .on(GRANTS.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID))
                .join(TEAMS)
                .on(TEAMS.TEAM_ID.eq(GRANTS.TEAM_ID))
                .where(INODE_PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(INODE_PATHS.DESCENDANT_ID.eq(object.value()))
                .and(ReachStore.gives(Level.VIEW))
                .orderBy(TEAMS.NAME)
                .limit(most)
                .fetch(TEAMS.NAME);
    }
}
