package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.access.Session;
import dev.signet.http.Answer;
import dev.signet.http.Html;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.Route;
import dev.signet.http.UiBundle;
import java.util.ArrayList;
import java.util.List;

/// The portal: one page for all its addresses, drawn by its script with what the REST API tells it. Only people who are
/// signed in get it; what each may see is decided there, not here.
final class PortalPages {
    static final String ENTRY = "portal.html";

    /// Where people come after signing in.
    static final String HOME = "/home";

    private static final List<String> PATHS =
            List.of(HOME, "/account", "/workbook/{id}", "/embedding/{page...}", "/admin", "/admin/{page...}");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src ";

    private final CookieDoor door;
    private final UiBundle ui;
    private final String policy;

    /// Frames show pages of these origins only.
    PortalPages(CookieDoor door, UiBundle ui, List<String> frames) {
        this.door = door;
        this.ui = ui;
        this.policy = POLICY + String.join(" ", frames);
    }

    List<Route<?, ?>> all() {
        List<Route<?, ?>> routes = new ArrayList<>();
        routes.add(Route.get("/").through(door).handledBy(_ -> Answer.redirect(HOME)));
        for (String path : PATHS) routes.add(Route.get(path).through(door).handledBy(_ -> page()));
        return routes;
    }

    /// The page at an address of another room, for whoever is signed in.
    Answer at(Request request) {
        return switch (door.prove(request)) {
            case Proof.Proven<Session> _ -> page();
            case Proof.Refused<Session>(Answer instead) -> instead;
        };
    }

    /// Its own forms post here (signing out), so browsers must tell us where they come from: see [Page#answer].
    private Answer page() {
        List<Html> head = new ArrayList<>(List.of(
                element("meta").with("charset", "utf-8"),
                element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                element("meta").with("name", "color-scheme").with("content", "light dark"),
                element("title").saying("Signet")));
        head.addAll(ui.head());
        Html body = element("body")
                .holding(
                        element("div").with("id", "portal"),
                        element("noscript").saying("Signet's pages need JavaScript."));
        String markup = element("html")
                .with("lang", "en")
                .holding(element("head").holding(head), body)
                .markup();
        return Answer.html(200, "<!doctype html>\n" + markup)
                .with("Content-Security-Policy", policy)
                .with("Referrer-Policy", "same-origin");
    }
}
