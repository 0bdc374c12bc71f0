package dev.signet.web.portal;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import dev.signet.http.Door;
import dev.signet.http.MadeRequest;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.Stranger;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What browsers send, under attack.
public final class PortalTargets {
    private static final SameOriginDoor<Stranger> OURS =
            new SameOriginDoor<>(Door.openPage(), URI.create("https://signet.example"));

    private PortalTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("session-cookie", PortalTargets::cookie),
                Target.ofBytes("form-origin", PortalTargets::origin));
    }

    /// A session is only ever looked up by one key of the right shape; two cookies of the name are none.
    private static void cookie(String input) {
        Request request = MadeRequest.with(Map.of("Cookie", List.of(input.split("\n", -1))));
        List<String> values = request.cookies(SessionCookie.NAME);
        boolean isRead = SessionCookie.read(request).isPresent();
        Promise.same(
                isRead, values.size() == 1 && values.getFirst().matches("[0-9a-f]{64}"), "one cookie of its shape");
        Promise.holds(values.stream().allMatch(input::contains), "values are parts of what came");
    }

    /// The lines are `Origin`, `Host` and `Sec-Fetch-Site`; an empty one is not sent.
    private static void origin(byte[] input) {
        List<String> lines = Target.lines(input, 3);
        Request request = MadeRequest.with(
                Map.of("Origin", sent(lines.get(0)), "Host", sent(lines.get(1)), "Sec-Fetch-Site", sent(lines.get(2))));
        if (!(OURS.prove(request) instanceof Proof.Proven<Stranger>)) return;
        String origin = lines.get(0).toLowerCase(Locale.ROOT);
        String site = lines.get(2);
        if (!site.isEmpty()) {
            Promise.holds(List.of("same-origin", "none").contains(site), "the browser says it is ours");
        } else if (!origin.isEmpty()) {
            String authority = origin.substring(origin.indexOf("//") + 2);
            Promise.holds(
                    authority.equals("signet.example") || authority.equalsIgnoreCase(lines.get(1)),
                    "a form came from a page of ours");
        }
    }

    private static List<String> sent(String line) {
        return line.isEmpty() ? List.of() : List.of(line);
    }
}
