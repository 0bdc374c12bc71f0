package dev.signet.web.embed;

import dev.signet.http.Door;
import dev.signet.http.Freshness;
import dev.signet.http.Route;
import dev.signet.http.StaticFiles;
import dev.signet.http.UiBundle;
import java.util.List;

/// `/assets/…`: the files of the user interface. Their names change with their content, so browsers keep them for good.
final class AssetRoutes {
    private final StaticFiles files;

    AssetRoutes(ClassLoader loader) {
        this.files = StaticFiles.under(loader, UiBundle.FOLDER + "/assets");
    }

    List<Route<?, ?>> all() {
        return List.of(Route.get("/assets/{path...}")
                .through(Door.openPage())
                .handledBy(call -> files.answer(call.request(), call.path("path"), Freshness.IMMUTABLE)));
    }
}
