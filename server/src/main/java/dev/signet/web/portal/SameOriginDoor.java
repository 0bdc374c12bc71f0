package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.http.Answer;
import dev.signet.http.Door;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.SecurityScheme;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes forms from our own pages only, then asks the door behind it.
///
/// Goes by what browsers tell and scripts cannot change: `Sec-Fetch-Site` (W3C Fetch Metadata) where it is sent, else
/// `Origin` (RFC 6454 §7). A request with neither is not of a browser another site could misuse, and passes.
record SameOriginDoor<P>(Door<P> behind, URI publicUrl) implements Door<P> {
    private static final int FORBIDDEN = 403;

    @Override
    public String name() {
        return behind.name() + "Form";
    }

    @Override
    public SecurityScheme scheme() {
        return behind.scheme();
    }

    @Override
    public String whoMayCall() {
        return behind.whoMayCall() + ", from a page of this server";
    }

    @Override
    public CrossOrigin crossOrigin() {
        return CrossOrigin.SAME_ORIGIN;
    }

    @Override
    public Proof<P> prove(Request request) {
        return isOurs(request) ? behind.prove(request) : Proof.refused(refusal());
    }

    private boolean isOurs(Request request) {
        List<String> sites = request.headers("Sec-Fetch-Site");
        if (!sites.isEmpty()) return sites.equals(List.of("same-origin")) || sites.equals(List.of("none"));
        List<String> origins = request.headers("Origin");
        return origins.isEmpty() || (origins.size() == 1 && isOurs(origins.getFirst(), request.header("Host")));
    }

    /// Ours are the public URL, and the address the browser itself used.
    private boolean isOurs(String origin, Optional<String> host) {
        String lower = origin.toLowerCase(Locale.ROOT);
        if (lower.equals(originOf(publicUrl))) return true;
        return host.map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> lower.equals("http://" + name) || lower.equals("https://" + name))
                .isPresent();
    }

    private static String originOf(URI url) {
        return (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private static Answer refusal() {
        return Page.of(
                        "Not from here",
                        element("section")
                                .with("class", "card")
                                .holding(
                                        element("h1").saying("This form was not sent from here"),
                                        element("p").saying("Another site sent it, so nothing was done."),
                                        element("p")
                                                .holding(element("a")
                                                        .with("href", "/")
                                                        .saying("Go to the start page"))))
                .answer(FORBIDDEN);
    }
}
