package dev.signet.database;

import dev.signet.base.OrganizationId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// A database transaction bound to one organization: it sees and writes that organization's rows and no others.
///
/// Committed when the work that was given it returns, rolled back when it throws.
public final class Transaction {
    private final DSLContext sql;
    private final OrganizationId organization;
    private final Set<Change> changes = new LinkedHashSet<>();

    Transaction(DSLContext sql, OrganizationId organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /// Where stores write their queries.
    public DSLContext sql() {
        return sql;
    }

    /// Where stores write many rows at once.
    public ManyRows many() {
        return new ManyRows(sql);
    }

    /// Whose rows these are.
    public OrganizationId organization() {
        return organization;
    }

    /// The directory, written in this transaction.
    public Directory directory() {
        return new Directory(sql);
    }

    /// Announces a change to the caches of every node, this one first, once the transaction is committed. Twice is as
    /// good as once.
    public void changed(String kind, String id) {
        Change change = new Change(organization, kind, id);
        if (changes.add(change)) ChangeLog.insert(sql, change);
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }
}
