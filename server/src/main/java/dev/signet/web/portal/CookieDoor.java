package dev.signet.web.portal;

import dev.signet.access.Session;
import dev.signet.access.Sessions;
import dev.signet.http.Answer;
import dev.signet.http.Door;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.SecurityScheme;

/// Lets in who is signed in; sends everybody else to the sign-in page, and from there back to the page they asked for.
record CookieDoor(Sessions sessions) implements Door<Session> {

    @Override
    public String name() {
        return "session";
    }

    @Override
    public SecurityScheme scheme() {
        return new SecurityScheme.CookieKey(SessionCookie.NAME);
    }

    @Override
    public String whoMayCall() {
        return "People who are signed in";
    }

    @Override
    public CrossOrigin crossOrigin() {
        return CrossOrigin.SAME_ORIGIN;
    }

    @Override
    public Proof<Session> prove(Request request) {
        return SessionCookie.session(request, sessions)
                .map(session -> Proof.proven(session, session.holder().member().value()))
                .orElseGet(() -> Proof.refused(Answer.redirect(LoginPage.address(wanted(request)))));
    }

    private static String wanted(Request request) {
        if (!request.method().equals("GET")) return "/";
        return request.rawQuery().isEmpty() ? request.rawPath() : request.rawPath() + "?" + request.rawQuery();
    }
}
