package dev.signet.query;

import dev.signet.base.InodeId;
import dev.signet.secrets.Secret;
import java.util.Map;
import java.util.Optional;

/// Which way the questions of a session go to their data: to the connection that stands in the document, or all of them
/// to another one; and with which token somebody signs in there, if the session brought any (embedding.md §2.7).
///
/// A token for one connection goes before the one for all. Tokens live as long as the question; connections of kinds
/// without a sign-in, such as [ConnectionKind#DUCKDB], never look at them.
public record Way(Optional<InodeId> instead, Optional<Secret> everywhere, Map<InodeId, Secret> single) {
    /// To the connections of the document, without tokens.
    public static final Way AS_WRITTEN = new Way(Optional.empty(), Optional.empty(), Map.of());

    /// Copies what it is given.
    public Way {
        single = Map.copyOf(single);
    }

    /// All to that connection, without tokens.
    public static Way allTo(InodeId connection) {
        return new Way(Optional.of(connection), Optional.empty(), Map.of());
    }

    /// The connection that is asked where the document says that one.
    public InodeId to(InodeId written) {
        return instead.orElse(written);
    }

    /// The token to sign in there with.
    public Optional<Secret> token(InodeId connection) {
        return Optional.ofNullable(single.get(connection)).or(() -> everywhere);
    }
}
