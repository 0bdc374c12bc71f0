package dev.signet.credentials;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.util.List;

/// What a credential's terms are written as, under attack.
public final class CredentialsTargets {
    private CredentialsTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("host-origin", CredentialsTargets::origin),
                Target.ofText("credential-scope", input -> Scope.parse(input)),
                Target.ofText("key-set-url", CredentialsTargets::keySetUrl));
    }

    /// A URL that is kept can be read again and names no user.
    private static void keySetUrl(String input) {
        KeySetUrl.parse(input).ifPresent(url -> {
            Promise.same(url.uri().toString(), input, "a URL is kept as it was written");
            Promise.same(KeySetUrl.parse(input).orElseThrow(), url, "and read again");
            Promise.holds(url.uri().getRawUserInfo() == null, "it names no user");
            Promise.holds(!url.host().isEmpty(), "it names a host");
        });
    }

    /// An origin goes into a Content-Security-Policy: nothing in it may mean anything there.
    private static void origin(String input) {
        HostOrigin.parse(input).ifPresent(origin -> {
            Promise.same(HostOrigin.parse(origin.text()).orElseThrow(), origin, "an origin is written one way");
            Promise.holds(origin.text().matches("https?://[a-z0-9.*:\\[\\]-]+"), "it means nothing in a policy");
            Promise.holds(origin.text().lastIndexOf('*') <= "https://".length(), "a star stands for the first names");
        });
    }
}
