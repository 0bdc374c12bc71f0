package dev.signet.web.embed;

import dev.signet.access.Theme;
import dev.signet.secrets.Sha256;
import java.util.Base64;
import java.util.Locale;

/// A theme of an organization as a style sheet inside the page: no script, and no further request.
///
/// All that is in it passed the rules of themes: names of ours, hexadecimal digits, names of fonts. It stands
/// behind the pages' own sheet and before the reader's preference. `source` is what a content security policy calls
/// exactly this sheet (CSP 3, §2.3.1).
record ThemeStyle(String css, String source) {

    static ThemeStyle of(Theme theme) {
        StringBuilder css = new StringBuilder(":root:root{color-scheme:")
                .append(theme.base().word().toLowerCase(Locale.ROOT));
        theme.colors()
                .forEach((token, color) ->
                        css.append(";--").append(token).append(':').append(color));
        theme.font().ifPresent(font -> css.append(";--font:").append(font).append(",system-ui,sans-serif"));
        theme.radius()
                .ifPresent(radius -> css.append(";--radius:").append(radius).append("px"));
        String sheet = css.append('}').toString();
        return new ThemeStyle(sheet, "'sha256-" + Base64.getEncoder().encodeToString(Sha256.ofText(sheet)) + "'");
    }
}
