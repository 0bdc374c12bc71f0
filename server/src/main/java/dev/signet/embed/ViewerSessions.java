package dev.signet.embed;

import dev.signet.access.Profile;
import dev.signet.access.Profiles;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.database.Database;
import dev.signet.query.plan.Viewer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who looks at an embed, by the key their page holds.
///
/// Guarantee: judged at every request, by what is true now. A key works until its ticket's end, and not after
/// the credential is revoked or loses its privilege, its owner may not name this user any more, the user is
/// deactivated, or the workbook is not shared with them any more, whichever comes first (embedding.md §8).
public final class ViewerSessions {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Database database;
    private final State state;
    private final OwnerRule owners;
    private final FindContent content;
    private final InstantSource clock;
    private final ViewerSessionStore sessions = new ViewerSessionStore();

    ViewerSessions(Database database, State state, OwnerRule owners, FindContent content, InstantSource clock) {
        this.database = database;
        this.state = state;
        this.owners = owners;
        this.content = content;
        this.clock = clock;
    }

    /// What is known of people and credentials now.
    record State(EmbedCredentials credentials, Standings standings, Profiles profiles) {}

    /// The session this key is of; empty when there is none that holds now.
    public Optional<ViewerSession> find(String key) {
        if (!KEY.matcher(key).matches()) return Optional.empty();
        SecretDigest digest = SecretDigest.of(Secret.ofText(key));
        return database.directory(directory -> ViewerSessionStore.byKey(directory, digest))
                .flatMap(entry -> database.inOrganization(entry.organization(), tx -> sessions.find(tx, digest)))
                .filter(session -> !session.isOverAt(clock.instant()))
                .filter(this::stillHolds);
    }

    /// What formulas and row guards may know of who looks, as it is now; empty when they are gone.
    public Optional<Viewer> viewerOf(ViewerSession session) {
        return state.profiles().find(session.organization(), session.member()).map(ViewerSessions::viewer);
    }

    private boolean stillHolds(ViewerSession session) {
        Optional<Credential> credential = state.credentials().find(session.client());
        Optional<Standing> standing = state.standings().find(session.organization(), session.member());
        boolean mayLook = credential
                .filter(state.credentials()::maySign)
                .filter(signer ->
                        standing.filter(who -> owners.stillHolds(signer, who)).isPresent())
                .isPresent();
        return mayLook && content.isShared(session.viewer(), session.target());
    }

    private static Viewer viewer(Profile profile) {
        return new Viewer(profile.email(), profile.teams(), profile.attributes());
    }
}
