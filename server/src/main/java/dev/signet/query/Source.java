package dev.signet.query;

/// A connection with the data it leads to now.
record Source(Connection connection, SourceData data) {}
