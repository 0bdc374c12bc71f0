package dev.signet.web.portal;

import dev.signet.access.Session;
import dev.signet.access.Sessions;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import java.net.URI;
import java.util.List;

/// The start page, and the page that says who is signed in.
final class AccountRoutes {
    private final CookieDoor door;
    private final Sessions sessions;
    private final URI publicUrl;

    AccountRoutes(CookieDoor door, Sessions sessions, URI publicUrl) {
        this.door = door;
        this.sessions = sessions;
        this.publicUrl = publicUrl;
    }

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/").through(door).handledBy(_ -> Answer.redirect(LoginPage.AFTERWARDS.value())),
                Route.get(LoginPage.AFTERWARDS.value()).through(door).handledBy(this::account));
    }

    private Answer account(Call<Session, NoBody> call) {
        return sessions.holder(call.caller())
                .map(holder -> new AccountPage(call.caller(), holder, publicUrl).answer())
                .orElseGet(() -> Answer.redirect(LoginPage.PATH));
    }
}
