package dev.signet.oidc;

import static dev.signet.oidc.tables.BegunSignIns.BEGUN_SIGN_INS;

import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.oidc.tables.BegunSignIns;
import dev.signet.secrets.SecretDigest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Sign-ins that were begun, found by their states through the directory.
final class BegunStore {
    private static final String DIRECTORY_KIND = "oidc-state";
    private static final BegunSignIns B = BEGUN_SIGN_INS;
    private static final int FORGOTTEN_AT_ONCE = 100;

    static Optional<Directory.Entry> whose(Directory directory, SecretDigest state) {
        return directory.find(DIRECTORY_KIND, state.bytes());
    }

    void insert(Transaction tx, SecretDigest state, BegunSignIn begun, String address) {
        tx.sql()
                .insertInto(B)
                .set(B.ORGANIZATION_ID, tx.organization().value())
                .set(B.STATE_DIGEST, state.bytes())
                .set(B.PROVIDER_ID, begun.provider().value())
                .set(B.BINDING_DIGEST, begun.binding().bytes())
                .set(B.CALLBACK, begun.callback().toString())
                .set(B.RETURN_TO, begun.returnTo())
                .set(B.ADDRESS, address)
                .set(B.EXPIRES_AT, begun.until())
                .execute();
        Directory.Entry entry =
                new Directory.Entry(tx.organization(), begun.provider().toString());
        if (!tx.directory().add(DIRECTORY_KIND, state.bytes(), entry)) {
            throw new IllegalStateException("two sign-ins with one state");
        }
    }

    /// The one of that state, if it can be finished then; kept from others until the transaction ends.
    Optional<BegunSignIn> locked(Transaction tx, SecretDigest state, Instant now) {
        return tx.sql()
                .selectFrom(B)
                .where(own(tx), B.STATE_DIGEST.eq(state.bytes()))
                .and(B.USED_AT.isNull())
                .and(B.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional(BegunStore::read);
    }

    void use(Transaction tx, SecretDigest state, Instant now) {
        tx.sql()
                .update(B)
                .set(B.USED_AT, now)
                .where(own(tx), B.STATE_DIGEST.eq(state.bytes()))
                .execute();
    }

    /// How many were begun from there that have not expired then, used ones included.
    int count(Transaction tx, String address, Instant now) {
        return tx.sql().fetchCount(B, own(tx).and(B.ADDRESS.eq(address)).and(B.EXPIRES_AT.gt(now)));
    }

    /// Forgets some that are over then, none that somebody else is forgetting; how many those were.
    int forgetSome(Transaction tx, Instant now) {
        return forget(
                tx,
                B.STATE_DIGEST.in(states(tx, B.EXPIRES_AT.le(now))
                        .limit(FORGOTTEN_AT_ONCE)
                        .forUpdate()
                        .skipLocked()));
    }

    /// Forgets so many of those that [#count] counts, but none that is being finished: used ones before others,
    /// for they are of no more use to anybody, and the oldest first.
    void forgetOldest(Transaction tx, String address, Instant now, int howMany) {
        forget(
                tx,
                B.STATE_DIGEST.in(states(tx, B.ADDRESS.eq(address).and(B.EXPIRES_AT.gt(now)))
                        .orderBy(B.USED_AT.isNull(), B.EXPIRES_AT)
                        .limit(howMany)
                        .forUpdate()
                        .skipLocked()));
    }

    /// Forgets all of that provider.
    void forget(Transaction tx, ProviderId provider) {
        forget(tx, B.PROVIDER_ID.eq(provider.value()));
    }

    private static SelectConditionStep<Record1<byte[]>> states(Transaction tx, Condition which) {
        return DSL.select(B.STATE_DIGEST).from(B).where(own(tx), which);
    }

    private static int forget(Transaction tx, Condition which) {
        List<byte[]> states = tx.sql()
                .deleteFrom(B)
                .where(own(tx), which)
                .returningResult(B.STATE_DIGEST)
                .fetch(B.STATE_DIGEST);
        states.forEach(state -> tx.directory().remove(DIRECTORY_KIND, state));
        return states.size();
    }

    private static Condition own(Transaction tx) {
        return B.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static BegunSignIn read(Record row) {
        return new BegunSignIn(
                new ProviderId(row.get(B.PROVIDER_ID)),
                SecretDigest.ofBytes(row.get(B.BINDING_DIGEST)),
                URI.create(row.get(B.CALLBACK)),
                row.get(B.RETURN_TO),
                row.get(B.EXPIRES_AT));
    }
}
