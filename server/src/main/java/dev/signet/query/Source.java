package dev.signet.query;

import dev.signet.secrets.Secret;
import java.util.Optional;

/// A connection with the data it leads to now, and the token to sign in there with. What a token lets see is its
/// holder's alone: answers had with it are kept for the same token only ([ResultKey]).
record Source(Connection connection, SourceData data, Optional<Secret> token) {

    /// One without a token.
    Source(Connection connection, SourceData data) {
        this(connection, data, Optional.empty());
    }
}
