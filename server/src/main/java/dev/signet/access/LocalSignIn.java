package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;

/// Who may sign in with a password: everybody, or, where an identity provider is required, the Admins who are
/// marked so (break-glass). As part of the caller's transaction.
///
/// Guarantee: nobody is locked out for good. While no active Admin who is marked has a password, any active
/// Admin may.
public final class LocalSignIn {
    private final LocalSignInStore store = new LocalSignInStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// For whom passwords are.
    public enum Rule {
        EVERYBODY,
        MARKED_ADMINS
    }

    /// Whether a member is marked.
    enum Mark {
        GIVEN,
        NONE;

        static Mark of(boolean marked) {
            return marked ? GIVEN : NONE;
        }
    }

    /// Whether some active Admin has a password, and so could come in without a provider.
    public boolean hasAWayIn(Transaction tx) {
        return store.isAdminWithPassword(tx);
    }

    /// Keeps the organization's Admins, and its rule, as they are until the transaction ends: no other change
    /// of a member or a provider goes on meanwhile.
    public void hold(Transaction tx) {
        organizations.lock(tx);
    }

    /// Settles the organization's rule.
    public void settle(Transaction tx, Rule rule) {
        store.set(tx, rule);
    }

    /// Whether the member may sign in with a password and set one. The same question to the database whoever
    /// they are.
    boolean isFor(Transaction tx, MemberId member) {
        return store.permits(tx, member);
    }

    /// Marks the member where that makes a difference.
    void letIn(Transaction tx, MemberId member) {
        if (rule(tx) == Rule.MARKED_ADMINS) store.mark(tx, member, Mark.GIVEN);
    }

    Rule rule(Transaction tx) {
        return store.rule(tx);
    }

    /// Whether a provider is required and this member is the only active Admin who has a password.
    boolean isLastWayIn(Transaction tx, MemberId member) {
        return rule(tx) == Rule.MARKED_ADMINS && store.isLastAdminWithPassword(tx, member);
    }
}
