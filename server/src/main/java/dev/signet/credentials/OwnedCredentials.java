package dev.signet.credentials;

import dev.signet.access.Belongings;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;

/// The unrevoked credentials of members, for those who leave.
public final class OwnedCredentials implements Belongings {
    private final CredentialStore credentials = new CredentialStore();

    @Override
    public int count(Transaction tx, MemberId member) {
        return credentials.countOf(tx, member);
    }

    @Override
    public int handOver(Transaction tx, MemberId from, MemberId to) {
        return credentials.handOver(tx, from, to).size();
    }
}
