package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.http.Answer;
import java.net.URI;

/// Sends somebody who is signed out here on to the provider they signed in with.
///
/// A page, not a redirect: browsers hold a redirect that follows a form against the `form-action` of the page
/// the form was on, which allows no other site.
final class AwayPage {
    private AwayPage() {}

    static Answer to(URI provider) {
        String address = provider.toASCIIString();
        return Page.of(
                        "Signed out",
                        element("section")
                                .with("class", "card")
                                .holding(
                                        element("h1").saying("You are signed out here"),
                                        element("p")
                                                .saying("Going on to your identity provider, to sign you out there.")))
                .answer(200)
                .with("Refresh", "0; url=" + address);
    }
}
