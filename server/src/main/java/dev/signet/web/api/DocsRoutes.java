package dev.signet.web.api;

import static dev.signet.http.Html.element;

import dev.signet.base.Fault;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Door;
import dev.signet.http.Element;
import dev.signet.http.Freshness;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.StaticFiles;
import dev.signet.http.Stranger;
import java.util.List;

/// `GET /docs`: the public description as a page to read and to try calls on, made with RapiDoc, which we serve
/// ourselves.
final class DocsRoutes {
    private static final String READER = "rapidoc-min.js";
    private static final String OURS = "docs.js";
    private static final int OK = 200;

    /// RapiDoc writes styles into its shadow tree, so this page alone allows them; scripts stay files of ours.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final StaticFiles library;
    private final StaticFiles ours;

    DocsRoutes(ClassLoader loader) {
        this.library = StaticFiles.under(loader, "dev/signet/ui/docs");
        this.ours = StaticFiles.under(DocsRoutes.class.getClassLoader(), "dev/signet/web/api");
    }

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/docs").through(Door.openPage()).handledBy(_ -> page()),
                Route.get("/docs/" + OURS)
                        .through(Door.openPage())
                        .handledBy(call -> ours.answer(call.request(), OURS, Freshness.ASK)),
                Route.get("/docs/{file}").through(Door.openPage()).handledBy(this::file));
    }

    private Answer file(Call<Stranger, NoBody> call) {
        return library.answer(call.request(), call.path("file"), Freshness.ASK);
    }

    private Answer page() {
        if (library.bytes(READER).isEmpty()) {
            return Answer.problem(
                    Fault.UNAVAILABLE,
                    "This server was built without its user interface. The description itself is at /openapi.json.");
        }
        String page = "<!doctype html>\n"
                + element("html").with("lang", "en").holding(head(), body()).markup();
        return Answer.html(OK, page).with("Content-Security-Policy", POLICY);
    }

    private static Element head() {
        return element("head")
                .holding(
                        element("meta").with("charset", "utf-8"),
                        element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        element("title").saying("API – Signet"),
                        element("link")
                                .with("rel", "icon")
                                .with("type", "image/svg+xml")
                                .with("href", "/assets/signet.svg"),
                        element("script").with("type", "module").with("src", "/docs/" + READER),
                        element("script").with("src", "/docs/" + OURS).marked("defer"));
    }

    private static Element body() {
        return element("body")
                .holding(element("rapi-doc")
                        .with("spec-url", "/openapi.json")
                        .with("render-style", "read")
                        .with("schema-style", "table")
                        .with("theme", "light")
                        .with("primary-color", "#3d5afe")
                        .with("load-fonts", "false")
                        .with("regular-font", "system-ui, sans-serif")
                        .with("mono-font", "ui-monospace, monospace")
                        .with("show-header", "false")
                        .with("show-method-in-nav-bar", "as-colored-text")
                        .with("nav-item-spacing", "relaxed")
                        .with("allow-spec-url-load", "false")
                        .with("allow-spec-file-load", "false")
                        .with("allow-server-selection", "false"));
    }
}
