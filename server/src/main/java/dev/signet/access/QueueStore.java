package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;

/// A queue that the couriers of any number of nodes empty together: mails, or webhooks.
///
/// Guarantee: what is due is taken by one courier at a time, for a while, and what one writes whose time is over has no
/// effect.
final class QueueStore {
    private final Table<Record> table;
    private final Key key;
    private final Progress progress;
    private final Attempts attempts;

    QueueStore(Table<Record> table, Key key, Progress progress, Attempts attempts) {
        this.table = table;
        this.key = key;
        this.progress = progress;
        this.attempts = attempts;
    }

    /// The columns that say which row it is.
    record Key(Field<UUID> organization, Field<UUID> id) {}

    /// The columns that say how far it has come.
    record Progress(Field<String> state, Field<String> lastError, Field<Instant> nextAt, Field<Instant> endedAt) {}

    /// The columns that count attempts: all of them, and those before it was `retriedAt` last.
    record Attempts(Field<Integer> all, Field<Integer> before, Field<Instant> createdAt, Field<Instant> retriedAt) {}

    /// Takes the one among them that has been due longest, of whichever organization, and keeps it from other couriers
    /// until `until`. Those whose row another one is just taking are passed over.
    Optional<Record> take(DSLContext node, Condition among, Instant now, Instant until) {
        return node.update(table)
                .set(progress.nextAt(), until)
                .set(attempts.all(), attempts.all().plus(1))
                .where(key.id()
                        .eq(DSL.select(key.id())
                                .from(table)
                                .where(isQueued())
                                .and(progress.nextAt().le(now))
                                .and(among)
                                .orderBy(progress.nextAt())
                                .limit(1)
                                .forUpdate()
                                .skipLocked()))
                .returning()
                .fetchOptional();
    }

    /// What was taken with that row.
    DeliveryClaim claim(Record row) {
        Instant since =
                Optional.ofNullable(row.get(attempts.retriedAt())).orElseGet(() -> row.get(attempts.createdAt()));
        return new DeliveryClaim(
                new OrganizationId(row.get(key.organization())),
                row.get(key.id()),
                new DeliveryAttempt(row.get(attempts.all()), row.get(attempts.before()), since));
    }

    /// Notes what came of the attempt; false when it is another courier's by now.
    boolean record(Transaction tx, DeliveryClaim claim, DeliveryResult result, Instant now) {
        UpdateSetMoreStep<Record> update = switch (result) {
            case DeliveryResult.Sent() -> ended(tx, DeliveryState.SENT, now).setNull(progress.lastError());
            case DeliveryResult.Failed(String why) ->
                ended(tx, DeliveryState.FAILED, now).set(progress.lastError(), why);
            case DeliveryResult.PutOff(String why, Instant next) ->
                tx.sql().update(table).set(progress.lastError(), why).set(progress.nextAt(), next);
        };
        return update.where(isHeld(claim)).execute() == 1;
    }

    private UpdateSetMoreStep<Record> ended(Transaction tx, DeliveryState state, Instant now) {
        return tx.sql().update(table).set(progress.state(), state.word()).set(progress.endedAt(), now);
    }

    /// That it is still in the hands of that courier.
    Condition isHeld(DeliveryClaim claim) {
        return key.organization()
                .eq(claim.organization().value())
                .and(key.id().eq(claim.id()))
                .and(isQueued())
                .and(attempts.all().eq(claim.attempt().number()));
    }

    /// Queues the one among them with that id that was given up, to be tried as what is new is; whether there was one.
    boolean retry(Transaction tx, Condition among, UUID id, Instant now) {
        return tx.sql()
                        .update(table)
                        .set(progress.state(), DeliveryState.QUEUED.word())
                        .set(progress.nextAt(), now)
                        .setNull(progress.endedAt())
                        .set(attempts.before(), attempts.all())
                        .set(attempts.retriedAt(), now)
                        .where(is(tx, id).and(among).and(progress.state().eq(DeliveryState.FAILED.word())))
                        .execute()
                == 1;
    }

    /// Whether one among them has that id.
    boolean exists(Transaction tx, Condition among, UUID id) {
        return tx.sql().fetchExists(table, is(tx, id).and(among));
    }

    /// Forgets what was sent or given up before then.
    void forgetBefore(DSLContext node, Instant then) {
        node.deleteFrom(table)
                .where(progress.state().ne(DeliveryState.QUEUED.word()))
                .and(progress.endedAt().lt(then))
                .execute();
    }

    private Condition is(Transaction tx, UUID id) {
        return key.organization().eq(tx.organization().value()).and(key.id().eq(id));
    }

    private Condition isQueued() {
        return progress.state().eq(DeliveryState.QUEUED.word());
    }
}
