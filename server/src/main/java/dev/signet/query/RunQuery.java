package dev.signet.query;

import dev.signet.base.OrganizationId;
import dev.signet.query.dialect.DuckDbDialect;
import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.Passes;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Viewer;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers a question as one viewer may see it.
///
/// Guarantee: every scan carries the guard its table has now; equal questions of viewers who see the same are executed
/// once while the data stay the same. Refuses by outcome, never by exception. Whether the viewer may ask this
/// connection at all is the caller's to decide.
public final class RunQuery {
    private final Connections connections;
    private final DataRoot root;
    private final Engine engine;
    private final FairQueue queue;
    private final ResultCache results;
    private final DuckDbDialect dialect = new DuckDbDialect();

    RunQuery(Connections connections, DataRoot root, Engine engine, FairQueue queue, ResultCache results) {
        this.connections = connections;
        this.root = root;
        this.engine = engine;
        this.queue = queue;
        this.results = results;
    }

    /// Waits for the answer no longer than patience lasts.
    public QueryOutcome run(Question question, Viewer viewer, Patience patience) {
        Optional<Connection> connection = connections.find(question.organization(), question.connection());
        if (connection.isEmpty()) return QueryFailure.SOURCE_GONE.outcome();
        Source source = new Source(connection.get(), root.data(connection.get()), question.token());
        Optional<QueryOutcome> unfit = scans(question.plan())
                .flatMap(scan -> refuse(source, scan).stream())
                .findFirst();
        return unfit.orElseGet(() -> answer(question, source, viewer, patience));
    }

    private QueryOutcome answer(Question question, Source source, Viewer viewer, Patience patience) {
        Rel capped = new Rel.Limit(question.plan(), QueryResult.ROW_CAP + 1L);
        Statement statement = dialect.render(Passes.prepare(capped, viewer));
        ResultKey key = ResultKey.of(source, statement);
        return results.answer(key, patience, flight -> depart(key, source, statement, flight));
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

    /// A plan made before the table changed, or without its guard, is not run.
    private static Optional<QueryOutcome> refuse(Source source, Rel.Scan scan) {
        Optional<SourceTable> table = source.connection().table(scan.table().path());
        if (table.isEmpty() || !source.data().files().containsKey(table.get().name())) {
            return Optional.of(QueryFailure.SOURCE_GONE.outcome());
        }
        if (table.get().guard().equals(scan.guard())) return Optional.empty();
        return Optional.of(QueryFailure.SOURCE_REFUSED.outcome("The table has changed meanwhile. Ask again."));
    }

    private static Stream<Rel.Scan> scans(Rel plan) {
        Stream<Rel.Scan> here = plan instanceof Rel.Scan scan ? Stream.of(scan) : Stream.empty();
        return Stream.concat(here, plan.inputs().stream().flatMap(RunQuery::scans));
    }
}
