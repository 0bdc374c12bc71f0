package dev.signet.query;

/// What kind of source a connection leads to.
///
/// None signs in anywhere yet. One that does takes the viewer's token from [Source#token].
public enum ConnectionKind {
    /// Parquet and CSV files below the data folder, read by DuckDB.
    DUCKDB("duckdb");

    private final String wire;

    ConnectionKind(String wire) {
        this.wire = wire;
    }

    /// The name on the wire and in the database.
    public String wire() {
        return wire;
    }

    static ConnectionKind of(String wire) {
        for (ConnectionKind kind : values()) {
            if (kind.wire.equals(wire)) return kind;
        }
        throw new IllegalArgumentException("no connection kind: " + wire);
    }
}
