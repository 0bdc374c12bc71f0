package dev.signet.web.embed;

import dev.signet.http.Door;
import dev.signet.http.Freshness;
import dev.signet.http.Route;
import dev.signet.http.StaticFiles;
import dev.signet.http.UiBundle;
import java.util.List;

/// `/sdk/…`: what host pages drive an embed with, as a script and as a package (embedding.md §5.4). Pages of any origin
/// may load it: it holds no secret and says nothing of anybody.
final class SdkRoutes {
    private final StaticFiles files;

    SdkRoutes(ClassLoader loader) {
        this.files = StaticFiles.under(loader, UiBundle.FOLDER + "/sdk");
    }

    List<Route<?, ?>> all() {
        return List.of(Route.get("/sdk/{path...}")
                .through(Door.openPage())
                .handledBy(call -> files.answer(call.request(), call.path("path"), Freshness.ASK)
                        .with("Access-Control-Allow-Origin", "*")
                        .with("Cross-Origin-Resource-Policy", "cross-origin")));
    }
}
