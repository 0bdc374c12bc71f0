package dev.signet.web.embed;

import dev.signet.base.Base62;
import dev.signet.base.Json;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import dev.signet.http.Form;
import java.util.List;

/// Addresses of embeds under attack.
public final class EmbedPageTargets {
    private EmbedPageTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("embed-settings", EmbedPageTargets::settings),
                Target.ofText("workbook-segment", EmbedPageTargets::segment));
    }

    /// Whatever the address says, the page's settings are words of ours.
    private static void settings(String input) {
        UiSettings settings = UiSettings.of(Form.parse(input));
        Promise.holds(List.of("auto", "Light", "Dark").contains(settings.theme()), "a theme is one of ours");
        Promise.holds(settings.locale().matches("[a-z]{2}(-[a-z]{2})?"), "a language is one of ours");
        Promise.holds(Json.text(settings).length() < 200, "settings are short");
    }

    private static void segment(String input) {
        WorkbookSegment.id(input)
                .ifPresent(id -> Promise.same(
                        WorkbookSegment.id("Any name-" + Base62.of(id.value())).orElseThrow(),
                        id,
                        "a name before the id means nothing"));
    }
}
