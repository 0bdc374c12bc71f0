package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;

/// What another room keeps for a member: it stays behind when they leave, and may be handed over.
///
/// Part of the caller's transaction and decision; the caller audits it.
public interface Belongings {

    /// Makes `to` the owner of all that `from` owns; how many things that were.
    int handOver(Transaction tx, MemberId from, MemberId to);

    /// How many things the member owns.
    int count(Transaction tx, MemberId member);
}
