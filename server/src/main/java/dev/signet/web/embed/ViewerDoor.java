package dev.signet.web.embed;

import dev.signet.embed.EmbedReason;
import dev.signet.embed.EmbedRefusal;
import dev.signet.embed.ViewerSession;
import dev.signet.embed.ViewerSessions;
import dev.signet.http.Door;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.SecurityScheme;

/// Lets in the page of a viewer, by the key it was born with. The key travels in a header, so no other page can send
/// it, and no cookie is needed.
record ViewerDoor(ViewerSessions sessions) implements Door<ViewerSession> {
    /// The header the page sends its key in.
    static final String HEADER = "X-Signet-Session";

    @Override
    public String name() {
        return "viewer";
    }

    @Override
    public SecurityScheme scheme() {
        return new SecurityScheme.HeaderKey(HEADER);
    }

    @Override
    public String whoMayCall() {
        return "The page a signed URL opened, while its session lasts";
    }

    @Override
    public CrossOrigin crossOrigin() {
        return CrossOrigin.SAME_ORIGIN;
    }

    @Override
    public Proof<ViewerSession> prove(Request request) {
        return request.header(HEADER)
                .flatMap(sessions::find)
                .map(session -> Proof.proven(session, session.looker().label()))
                .orElseGet(() -> Proof.refused(Refused.of(EmbedRefusal.of(EmbedReason.SESSION_OVER))));
    }
}
