package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.access.Profiles;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.query.Way;
import dev.signet.query.plan.Viewer;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who looks at an embed, by the key their page holds.
///
/// Guarantee: judged at every request, by what is true now. A key works until its ticket's end, and not after
/// the credential is revoked or loses its privilege, its owner may not name this user any more, the user is
/// deactivated, the workbook is not shared with them any more, the embed path they came by is gone, or their
/// version tag points nowhere, whichever comes first (embedding.md §8). Content that is open to everybody is so until
/// its path is gone.
public final class ViewerSessions {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int NOBODY_BYTES = 16;

    private final LiveSessions kept;
    private final State state;
    private final OwnerRule owners;
    private final FindContent content;
    private final SessionWays ways;
    private final InstantSource clock;

    /// The address of whoever has none: no row can hold it, not even one whose address was left empty.
    private final String nobody = "nobody-" + RandomText.hex(NOBODY_BYTES) + "@invalid";

    ViewerSessions(LiveSessions kept, State state, OwnerRule owners, Contents contents, InstantSource clock) {
        this.kept = kept;
        this.state = state;
        this.owners = owners;
        this.content = contents.find();
        this.ways = contents.ways();
        this.clock = clock;
    }

    /// What is known of people, credentials and paths now.
    record State(EmbedCredentials credentials, Standings standings, Profiles profiles, LivePaths paths) {}

    /// Whether content is there and shared, and which way its data come.
    record Contents(FindContent find, SessionWays ways) {}

    /// The session this key is of; empty when there is none that holds now.
    public Optional<ViewerSession> find(String key) {
        if (!KEY.matcher(key).matches()) return ofAnybody(key);
        return kept.find(SecretDigest.of(Secret.ofText(key)))
                .filter(session -> !session.isOverAt(clock.instant()))
                .filter(this::stillHolds)
                .filter(session -> content.hasItsTag(session.organization(), session.target()));
    }

    /// Where content is open to everybody, its path is the key.
    private Optional<ViewerSession> ofAnybody(String key) {
        return OpenKey.parse(key)
                .flatMap(open -> state.paths()
                        .find(open.path(), Audience.PUBLIC)
                        .filter(path -> path.opens(open.tag()))
                        .map(path -> OpenPath.session(path, open, clock)))
                .filter(session -> content.hasItsTag(session.organization(), session.target()));
    }

    /// What formulas and row guards may know of who looks, as it is now; empty when they are gone. Of anybody at all
    /// they know the defaults of attributes, and nothing else (embedding.md §1.7).
    public Optional<Viewer> viewerOf(ViewerSession session) {
        return switch (session.looker()) {
            case Looker.Known(Principal.Viewer viewer, Optional<EmbedId> _) ->
                state.profiles()
                        .find(viewer.organization(), viewer.member())
                        .flatMap(profile -> Narrowing.viewer(profile, session.terms()));
            case Looker.Anybody(OrganizationId organization, EmbedId _) ->
                Optional.of(new Viewer(nobody, Set.of(), state.profiles().defaults(organization)));
        };
    }

    /// Which way the session's questions go, and with which tokens; empty when the connection they go to is not there
    /// any more, or the credential's owner may not use it.
    public Optional<Way> wayOf(ViewerSession session) {
        return ways.of(session);
    }

    private boolean stillHolds(ViewerSession session) {
        return switch (session.looker()) {
            case Looker.Known(Principal.Viewer viewer, Optional<EmbedId> path) ->
                isThere(path, session.target()) && stillHolds(viewer, session.target());
            case Looker.Anybody _ -> false; // these are never kept
        };
    }

    /// Whether the path they came by still leads there.
    private boolean isThere(Optional<EmbedId> path, EmbedTarget target) {
        return path.isEmpty()
                || path.flatMap(id -> state.paths().find(id, Audience.SECURE))
                        .filter(found -> found.target().at(target.tag()).equals(target))
                        .isPresent();
    }

    private boolean stillHolds(Principal.Viewer viewer, EmbedTarget target) {
        Optional<Credential> credential = state.credentials().find(viewer.client());
        Optional<Standing> standing = state.standings().find(viewer.organization(), viewer.member());
        boolean mayLook = credential
                .filter(state.credentials()::maySign)
                .filter(signer ->
                        standing.filter(who -> owners.stillHolds(signer, who)).isPresent())
                .isPresent();
        return mayLook && content.isShared(viewer, target);
    }
}
