package dev.signet.query;

import dev.signet.base.OrganizationId;
import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Viewer;
import java.util.Optional;

/// Answers a question as one viewer may see it.
///
/// Guarantee: every scan carries the guard its table has now, in rows that were kept too; equal questions of
/// viewers who see the same are executed once while the data stay the same. Refuses by outcome, never by
/// exception. Whether the viewer may ask this connection at all is the caller's to decide.
public final class RunQuery {
    private final Connections connections;
    private final RecentData data;
    private final Engine engine;
    private final FairQueue queue;
    private final ResultCache results;
    private final KeptStatements statements = new KeptStatements(KeptStatements.BYTES);

    RunQuery(Connections connections, RecentData data, Engine engine, FairQueue queue, ResultCache results) {
        this.connections = connections;
        this.data = data;
        this.engine = engine;
        this.queue = queue;
        this.results = results;
    }

    /// Waits for the answer no longer than patience lasts.
    public QueryOutcome run(Question question, Viewer viewer, Patience patience) {
        Optional<Connection> connection = connections.find(question.organization(), question.connection());
        if (connection.isEmpty()) return QueryFailure.SOURCE_GONE.outcome();
        Source source = new Source(connection.get(), data.now(connection.get()), question.token());
        return refusal(source, question.plan()).orElseGet(() -> answer(question, source, viewer, patience));
    }

    /// The rows, if they are there already and nothing speaks against them: nobody waits, and nothing is
    /// asked. The connection is looked at as it is now, its files as they were less than
    /// [RecentData#FRESH_FOR] ago.
    public Optional<QueryResult> kept(Question question, Viewer viewer) {
        return connections
                .find(question.organization(), question.connection())
                .map(connection -> new Source(connection, data.recent(connection), question.token()))
                .filter(source -> refusal(source, question.plan()).isEmpty())
                .flatMap(source -> statements
                        .known(question.plan(), viewer)
                        .flatMap(statement -> results.kept(statement.key(source))));
    }

    private QueryOutcome answer(Question question, Source source, Viewer viewer, Patience patience) {
        KeptStatement kept = statements.of(question.plan(), viewer);
        ResultKey key = kept.key(source);
        return results.answer(key, patience, flight -> depart(key, source, kept.statement(), flight));
    }

    private boolean depart(ResultKey key, Source source, Statement statement, Flight flight) {
        OrganizationId organization = source.connection().organization();
        Runnable job = () -> results.land(key, flight, execute(source, statement, flight.cancellation()));
        if (!queue.offer(organization, job)) return false;
        flight.cancellation().onCancel(() -> queue.withdraw(organization, job));
        return true;
    }

    private QueryOutcome execute(Source source, Statement statement, Cancellation cancellation) {
        if (cancellation.isCancelled()) return QueryFailure.CANCELLED.outcome();
        try {
            return engine.run(source, statement, cancellation);
        } catch (RuntimeException unexpected) {
            System.getLogger(RunQuery.class.getName())
                    .log(System.Logger.Level.ERROR, "a question failed unexpectedly", unexpected);
            return QueryFailure.SOURCE_REFUSED.outcome();
        }
    }

    private static Optional<QueryOutcome> refusal(Source source, PreparedPlan plan) {
        for (Rel.Scan scan : plan.scans()) {
            Optional<QueryOutcome> refused = refuse(source, scan);
            if (refused.isPresent()) return refused;
        }
        return Optional.empty();
    }

    /// A plan made before the table changed, or without its guard, is not run.
    private static Optional<QueryOutcome> refuse(Source source, Rel.Scan scan) {
        Optional<SourceTable> table = source.connection().table(scan.table().path());
        if (table.isEmpty() || !source.data().files().containsKey(table.get().name())) {
            return Optional.of(QueryFailure.SOURCE_GONE.outcome());
        }
        if (table.get().guard().equals(scan.guard())) return Optional.empty();
        return Optional.of(QueryFailure.SOURCE_REFUSED.outcome("The table has changed meanwhile. Ask again."));
    }
}
