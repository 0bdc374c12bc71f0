package dev.signet.web.portal;

import dev.signet.access.RequestRecovery;
import dev.signet.access.Session;
import dev.signet.access.Sessions;
import dev.signet.access.SetPassword;
import dev.signet.access.SignIn;
import dev.signet.access.SignInOrganization;
import dev.signet.access.SignOut;
import dev.signet.http.Request;
import dev.signet.http.Route;
import dev.signet.http.UiBundle;
import dev.signet.oidc.ProviderSignIn;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Shell;
import dev.signet.workbooks.ListWorkbooks;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every page for people, and the files they are made with.
public final class PortalRoutes {
    /// Where a one-time code is used; it follows as the fragment: `<url>/set-password#<code>`.
    public static final String SET_PASSWORD = SetPasswordPage.PATH;

    private final List<Route<?, ?>> routes;
    private final Optional<Shell> shell;

    private PortalRoutes(List<Route<?, ?>> routes, Optional<Shell> shell) {
        this.routes = List.copyOf(routes);
        this.shell = shell;
    }

    /// The use cases behind the pages.
    public record UseCases(
            SignIn signIn,
            SignOut signOut,
            Sessions sessions,
            SetPassword setPassword,
            SignInOrganization organization,
            ListWorkbooks workbooks,
            Optional<RequestRecovery> recovery,
            Optional<ProviderSignIn> providers) {

        /// Without mails for those who forgot their password, and without identity providers.
        public UseCases(
                SignIn signIn,
                SignOut signOut,
                Sessions sessions,
                SetPassword setPassword,
                SignInOrganization organization,
                ListWorkbooks workbooks) {
            this(signIn, signOut, sessions, setPassword, organization, workbooks, Optional.empty(), Optional.empty());
        }

        /// The same with mails for them.
        public UseCases mailing(RequestRecovery next) {
            return new UseCases(
                    signIn, signOut, sessions, setPassword, organization, workbooks, Optional.of(next), providers);
        }

        /// The same with identity providers to sign in with.
        public UseCases signingInWith(ProviderSignIn next) {
            return new UseCases(
                    signIn, signOut, sessions, setPassword, organization, workbooks, recovery, Optional.of(next));
        }

        EarlierSession earlier() {
            return new EarlierSession(sessions, signOut);
        }
    }

    /// Where people reach the server, at which origins it serves embeds to the portal's own frames, and where the user
    /// interface is, if the server was built with one.
    public record Site(URI publicUrl, List<String> frames, ClassLoader userInterface) {

        /// Copies what it is given.
        public Site {
            frames = List.copyOf(frames);
        }
    }

    /// Wires the routes. The permit is for handing a browser its session key.
    public static PortalRoutes over(UseCases cases, Site site, RevealPermit permit) {
        URI publicUrl = site.publicUrl();
        CookieDoor door = new CookieDoor(cases.sessions());
        SessionCookie cookie = new SessionCookie(publicUrl, permit);
        Optional<PortalPages> pages = UiBundle.find(site.userInterface(), PortalPages.ENTRY)
                .map(ui -> new PortalPages(door, ui, site.frames()));
        List<Route<?, ?>> routes = Stream.of(
                        pages.map(PortalPages::all).orElseGet(() -> plain(cases, site, door)),
                        new LoginRoutes(cases, door, cookie, publicUrl).all(),
                        new SetPasswordRoutes(cases.setPassword(), publicUrl).all(),
                        recovery(cases, publicUrl),
                        providers(cases, cookie, site, permit),
                        Asset.routes())
                .flatMap(List::stream)
                .toList();
        return new PortalRoutes(routes, pages.map(found -> found::at));
    }

    /// Without the portal's bundle, the plain page about oneself.
    private static List<Route<?, ?>> plain(UseCases cases, Site site, CookieDoor door) {
        return new AccountRoutes(door, cases.sessions(), cases.workbooks(), site.publicUrl()).all();
    }

    private static List<Route<?, ?>> recovery(UseCases cases, URI publicUrl) {
        return cases.recovery()
                .map(recovery -> new ForgotPasswordRoutes(recovery, cases.organization(), publicUrl).all())
                .orElse(List.of());
    }

    private static List<Route<?, ?>> providers(UseCases cases, SessionCookie cookie, Site site, RevealPermit permit) {
        BindingCookie binding = new BindingCookie(site.publicUrl(), permit);
        return cases.providers()
                .map(each -> new ProviderRoutes(each, cases.earlier(), cookie, binding, site.publicUrl()).all())
                .orElse(List.of());
    }

    /// Where identity providers send browsers back to, of a server that people reach there.
    public static URI callback(URI publicUrl) {
        return ProviderRoutes.callback(publicUrl);
    }

    /// Who is signed in, by the cookie a request brings; the caller sees to it that the request is a page's
    /// of ours.
    public static Function<Request, Optional<Session>> signedIn(Sessions sessions) {
        return request -> SessionCookie.session(request, sessions);
    }

    /// The portal's page for addresses of other doors; absent without its bundle.
    public Optional<Shell> shell() {
        return shell;
    }

    /// The table.
    public List<Route<?, ?>> all() {
        return routes;
    }
}
