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
                Target.ofText("credential-scope", input -> Scope.parse(input)));
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
