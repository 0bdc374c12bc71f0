package dev.signet.access;

import dev.signet.database.Database;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.InstantSource;
import java.util.Optional;

/// Who is signed in, by the key their browser holds.
///
/// Guarantee: a key works from its birth until its session is over, is ended, or its holder is deactivated, whichever
/// comes first, and not a moment longer. Only its digest is kept.
public final class Sessions {
    private final Database database;
    private final Standings standings;
    private final InstantSource clock;
    private final AllowedAddresses addresses;
    private final SessionStore sessions = new SessionStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// Reads from this database.
    public Sessions(Database database, Standings standings, AllowedAddresses addresses, InstantSource clock) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
        this.addresses = addresses;
    }

    /// The session this key is of, when people may come from that address (rest-api.md §2.4).
    public Optional<Session> find(Secret key, String address) {
        return find(key)
                .filter(session -> addresses.permitsPeople(session.holder().organization(), address));
    }

    /// The session this key is of; empty when there is none that holds now.
    public Optional<Session> find(Secret key) {
        SecretDigest digest = SecretDigest.of(key);
        return database.directory(directory -> SessionStore.byKey(directory, digest))
                .flatMap(entry -> database.inOrganization(entry.organization(), tx -> sessions.find(tx, digest)))
                .filter(session -> !session.isOverAt(clock.instant()))
                .filter(session -> standing(session).isPresent());
    }

    /// Whom it is of; empty when they have been deactivated meanwhile.
    public Optional<SessionHolder> holder(Session session) {
        return standing(session).map(standing -> {
            Organization organization = database.inOrganization(session.holder().organization(), organizations::get);
            return new SessionHolder(organization, standing.member(), standing.accountType());
        });
    }

    private Optional<Standing> standing(Session session) {
        Principal.Human holder = session.holder();
        return standings.find(holder.organization(), holder.member()).filter(Standing::isActive);
    }
}
