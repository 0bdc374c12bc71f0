package dev.signet.embed;

import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.secrets.SecretDigest;
import java.util.HexFormat;
import java.util.Optional;

/// The sessions that are written, by the digest of the key their page holds, kept in memory: what is written of one
/// stays as it is until it is gone.
///
/// Guarantee: one that was ended is not there at the next question on the node that ended it, and within a second on
/// others. Whether it holds still is the caller's to judge. A key that is not there never will be: keys are random, and
/// told once their session is written.
final class LiveSessions {
    private static final int SIZE = 20_000;

    private final Database database;
    private final ViewerSessionStore sessions = new ViewerSessionStore();
    private final LiveCache<SecretDigest, Optional<ViewerSession>> cache;

    LiveSessions(Database database) {
        this.database = database;
        this.cache = new LiveCache<>(
                database.feed(),
                ViewerSessionStore.CHANGE_KIND,
                SIZE,
                change -> SecretDigest.ofBytes(HexFormat.of().parseHex(change.id())),
                this::load);
    }

    /// The session of that key.
    Optional<ViewerSession> find(SecretDigest key) {
        return cache.get(key);
    }

    private Optional<ViewerSession> load(SecretDigest key) {
        return database.directory(directory -> ViewerSessionStore.byKey(directory, key))
                .flatMap(entry ->
                        database.inOrganization(entry.organization(), tx -> sessions.find(tx, entry.id(), key)));
    }
}
