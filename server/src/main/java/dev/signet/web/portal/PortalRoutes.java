package dev.signet.web.portal;

import dev.signet.access.Sessions;
import dev.signet.access.SetPassword;
import dev.signet.access.SignIn;
import dev.signet.access.SignInOrganization;
import dev.signet.access.SignOut;
import dev.signet.http.Route;
import dev.signet.secrets.RevealPermit;
import dev.signet.workbooks.ListWorkbooks;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Every page for people, and the files they are made with.
public final class PortalRoutes {
    /// Where a one-time code is used; it follows as the fragment: `<url>/set-password#<code>`.
    public static final String SET_PASSWORD = SetPasswordPage.PATH;

    private final List<Route<?, ?>> routes;

    private PortalRoutes(List<Route<?, ?>> routes) {
        this.routes = List.copyOf(routes);
    }

    /// The use cases behind the pages.
    public record UseCases(
            SignIn signIn,
            SignOut signOut,
            Sessions sessions,
            SetPassword setPassword,
            SignInOrganization organization,
            ListWorkbooks workbooks) {}

    /// Wires the routes. People reach the server at that URL; the permit is for handing a browser its session key.
    public static PortalRoutes over(UseCases cases, URI publicUrl, RevealPermit permit) {
        CookieDoor door = new CookieDoor(cases.sessions());
        SessionCookie cookie = new SessionCookie(publicUrl, permit);
        return new PortalRoutes(Stream.of(
                        new AccountRoutes(door, cases.sessions(), cases.workbooks(), publicUrl).all(),
                        new LoginRoutes(cases, door, cookie, publicUrl).all(),
                        new SetPasswordRoutes(cases.setPassword(), publicUrl).all(),
                        Asset.routes())
                .flatMap(List::stream)
                .toList());
    }

    /// The table.
    public List<Route<?, ?>> all() {
        return routes;
    }
}
