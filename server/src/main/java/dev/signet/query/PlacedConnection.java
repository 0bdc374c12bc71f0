package dev.signet.query;

import dev.signet.access.VisibleObjects.Placed;

/// A connection and the object of the tree it is.
public record PlacedConnection(Connection connection, Placed placed) {

    /// Whether it leads to the sample data that come with the server.
    public boolean isSample() {
        return connection.place().folder().equals(SampleData.FOLDER);
    }
}
