package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page on which people ask for a link to set a new password. It never says whether an address is known.
record ForgotPasswordPage(Typed typed, Optional<String> only, Optional<String> error) {
    static final String PATH = "/forgot-password";

    private static final String ORGANIZATION = "organization";
    private static final String EMAIL = "email";
    private static final String TAKEN =
            "If somebody with this e-mail address signs in here with a password, a mail with a"
                    + " link is on its way to them. It may take a few minutes.";

    /// What is in the form already.
    record Typed(String organization, String email) {}

    Answer answer(int status) {
        List<Html> parts = new ArrayList<>();
        parts.add(element("h1").saying("Forgot your password?"));
        error.ifPresent(message -> parts.add(Field.error(message)));
        parts.add(element("p").saying("You get a mail with a link with which you set a new one."));
        parts.add(form());
        parts.add(back());
        String title = error.isPresent() ? "No link sent" : "Forgot your password?";
        return card(title, parts).answer(status);
    }

    /// What everybody is told who asked.
    static Answer taken() {
        return card(
                        "Look into your mail",
                        List.of(
                                element("h1").saying("Look into your mail"),
                                element("p").with("role", "status").saying(TAKEN),
                                back()))
                .answer(200);
    }

    private static Page card(String title, List<Html> parts) {
        return Page.of(title, element("section").with("class", "card").holding(parts));
    }

    private static Element back() {
        return element("p").holding(element("a").with("href", LoginPage.PATH).saying("Back to signing in"));
    }

    private Element form() {
        Field email = Field.of(EMAIL, "E-mail", EMAIL, "username").verbatim().filled(typed.email());
        return element("form")
                .with("method", "post")
                .with("action", PATH)
                .holding(
                        organization(),
                        (asksOrganization() ? email : email.first()).html(Optional.empty()),
                        element("button").with("type", "submit").saying("Send me a link"));
    }

    private boolean asksOrganization() {
        return only.isEmpty() && typed.organization().isEmpty();
    }

    private Html organization() {
        if (only.isPresent()) {
            return element("input")
                    .with("type", "hidden")
                    .with("name", ORGANIZATION)
                    .with("value", only.get());
        }
        Field field = Field.of(ORGANIZATION, "Organization", "text", ORGANIZATION)
                .verbatim()
                .filled(typed.organization())
                .hinting("Its short name, as in its addresses.");
        return (asksOrganization() ? field.first() : field).html(Optional.empty());
    }
}
