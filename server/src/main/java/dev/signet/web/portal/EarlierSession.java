package dev.signet.web.portal;

import dev.signet.access.Sessions;
import dev.signet.access.SignOut;
import dev.signet.http.Request;
import dev.signet.web.Origins;

/// A browser is signed in once: the session its cookie was of until now is over, whoever planted it.
record EarlierSession(Sessions sessions, SignOut signOut) {

    void end(Request request) {
        SessionCookie.session(request, sessions).ifPresent(session -> signOut.signOut(session, Origins.of(request)));
    }
}
