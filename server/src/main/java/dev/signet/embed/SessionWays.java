package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.database.Database;
import dev.signet.query.Way;
import java.util.Optional;

/// Which way the questions of sessions go: to the workbook's connections or to another one, and with which tokens.
///
/// Judged at every request: whoever owns the credential must be allowed to use the other connection still.
final class SessionWays {
    private final Database database;
    private final EmbedCredentials credentials;
    private final LiveConnections connections;
    private final SessionTokenStore tokens = new SessionTokenStore();

    SessionWays(Database database, EmbedCredentials credentials, LiveConnections connections) {
        this.database = database;
        this.credentials = credentials;
        this.connections = connections;
    }

    /// The way; empty when it is closed.
    Optional<Way> of(ViewerSession session) {
        return session.viewer().map(viewer -> of(session, viewer)).orElse(Optional.of(Way.AS_WRITTEN));
    }

    private Optional<Way> of(ViewerSession session, Principal.Viewer viewer) {
        Optional<InodeId> instead = session.terms().connection();
        if (instead.isEmpty()) return Optional.of(withTokens(session));
        return credentials
                .find(viewer.client())
                .filter(host -> connections.whyNot(host, instead.get()).isEmpty())
                .map(_ -> Way.allTo(instead.get()));
    }

    private Way withTokens(ViewerSession session) {
        if (session.terms().tokens() == 0) return Way.AS_WRITTEN;
        return database.inOrganization(
                session.organization(), tx -> tokens.find(tx, credentials.sealer(), session.id()));
    }
}
