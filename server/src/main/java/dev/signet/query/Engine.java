package dev.signet.query;

import dev.signet.query.dialect.Statement;

/// Runs statements on the data of a source. Narrow, so that an engine may live in this process or elsewhere.
///
/// Only reads. Gives at most [QueryResult#ROW_CAP] rows, in Java's own types. Ends soon after the cancellation. Called
/// on the platform threads of [FairQueue] only.
interface Engine extends AutoCloseable {

    QueryOutcome run(Source source, Statement statement, Cancellation cancellation);

    @Override
    void close();
}
