package dev.signet.web.portal;

import dev.signet.access.Session;
import dev.signet.access.Sessions;
import dev.signet.access.SignIn;
import dev.signet.http.Answer;
import dev.signet.http.Request;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The cookie a browser is signed in with (RFC 6265).
///
/// Scripts cannot read it, other sites' forms do not send it, and on an https server it never travels in clear.
final class SessionCookie {
    static final String NAME = "signet_session";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final String attributes;
    private final RevealPermit permit;

    SessionCookie(URI publicUrl, RevealPermit permit) {
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax"
                + ("https".equalsIgnoreCase(publicUrl.getScheme()) ? "; Secure" : "");
        this.permit = permit;
    }

    /// The key a request brings. Several cookies of the name are as good as none: one of them was planted.
    static Optional<Secret> read(Request request) {
        List<String> values = request.cookies(NAME);
        return values.size() == 1 && KEY.matcher(values.getFirst()).matches()
                ? Optional.of(Secret.ofText(values.getFirst()))
                : Optional.empty();
    }

    /// The session a request is made in.
    static Optional<Session> session(Request request, Sessions sessions) {
        return read(request).flatMap(key -> sessions.find(key, request.remoteAddress()));
    }

    /// The answer, with which the browser keeps the key.
    Answer set(Answer answer, Secret key) {
        return answer.adding(
                "Set-Cookie", NAME + "=" + key.reveal(permit) + "; Max-Age=" + SignIn.LIFE.toSeconds() + attributes);
    }

    /// The answer, with which the browser forgets it.
    Answer clear(Answer answer) {
        return answer.adding("Set-Cookie", NAME + "=; Max-Age=0" + attributes);
    }
}
