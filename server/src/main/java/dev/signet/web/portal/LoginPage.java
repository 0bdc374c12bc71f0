package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.access.LocalSignIn;
import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.http.LocalPath;
import dev.signet.oidc.OfferProviders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page people sign in on. It never says which part of what was typed is wrong.
record LoginPage(Typed typed, Offer offer, Optional<String> error, Optional<Notice> notice) {
    static final String PATH = "/login";
    static final LocalPath AFTERWARDS = new LocalPath("/");

    private static final String ORGANIZATION = "organization";
    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";

    /// What is in the form already: a password never is.
    record Typed(String organization, String email, LocalPath next) {}

    /// What the page offers: the only organization there is, help for those who forgot their password, and
    /// the providers of the organization, where the server knows of any.
    record Offer(Optional<String> only, Recovery recovery, Optional<OfferProviders.Offer> providers) {

        private List<OfferProviders.Button> buttons() {
            return providers.map(OfferProviders.Offer::buttons).orElse(List.of());
        }

        /// Whether passwords are for a few.
        private boolean hidesPasswords() {
            return providers
                    .filter(offer -> offer.passwords() == LocalSignIn.Rule.MARKED_ADMINS)
                    .isPresent();
        }
    }

    /// Whether links for setting a new password are mailed.
    enum Recovery {
        BY_MAIL,
        NONE
    }

    /// The address of this page for somebody who wanted that path.
    static String address(String wanted) {
        return PATH + LocalPath.parse(wanted).map(LoginPage::wanting).orElse("");
    }

    /// The query that says so; empty text for the start page.
    static String wanting(LocalPath next) {
        return next.equals(AFTERWARDS) ? "" : "?next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8);
    }

    Answer answer(int status) {
        List<Html> parts = new ArrayList<>();
        parts.add(element("h1").saying("Sign in"));
        notice.ifPresent(told -> parts.add(
                element("p").with("class", "notice").with("role", "status").saying(told.sentence())));
        error.ifPresent(message -> parts.add(Field.error(message)));
        offer.buttons().forEach(button -> parts.add(link(button)));
        if (asksForOrganization()) parts.add(organizationForm());
        parts.addAll(password());
        String title = error.isPresent() ? "Not signed in" : "Sign in";
        return Page.of(title, element("section").with("class", "card").holding(parts))
                .answer(status);
    }

    private Element link(OfferProviders.Button button) {
        return element("p")
                .with("class", "provider")
                .holding(element("a")
                        .with("class", "button")
                        .with("href", ProviderRoutes.address(button.provider(), typed.next()))
                        .saying("Sign in with " + button.name()));
    }

    /// Behind a word where passwords are for a few; open when somebody has just tried one.
    private List<Html> password() {
        List<Html> parts = new ArrayList<>(List.of(form()));
        forgotten().ifPresent(parts::add);
        if (!offer.hidesPasswords()) return parts;
        List<Html> hidden = new ArrayList<>();
        hidden.add(element("summary").saying("Sign in with a password (administrators)"));
        hidden.addAll(parts);
        Element details = element("details").with("class", "password");
        return List.of((error.isPresent() ? details.marked("open") : details).holding(hidden));
    }

    /// Where there are several organizations, whose providers are shown is to be said first.
    private boolean asksForOrganization() {
        return offer.providers().isPresent()
                && offer.only().isEmpty()
                && offer.buttons().isEmpty();
    }

    private Element organizationForm() {
        Element field = element("div")
                .with("class", "field")
                .holding(
                        element("label").with("for", "provider-organization").saying("Organization"),
                        element("input")
                                .with("id", "provider-organization")
                                .with("name", ORGANIZATION)
                                .with("autocomplete", ORGANIZATION)
                                .with("autocapitalize", "none")
                                .with("spellcheck", "false")
                                .marked("required"));
        Element form = element("form")
                .with("method", "get")
                .with("action", PATH)
                .holding(
                        hidden("next", typed.next().value()),
                        field,
                        element("button").with("type", "submit").saying("Continue"));
        return element("details")
                .with("class", "provider")
                .holding(element("summary").saying("Sign in with your organization's identity provider"), form);
    }

    private Element form() {
        Field email = Field.of(EMAIL, "E-mail", EMAIL, "username").verbatim().filled(typed.email());
        Field password = Field.of(PASSWORD, "Password", PASSWORD, "current-password");
        return element("form")
                .with("method", "post")
                .with("action", PATH)
                .holding(
                        hidden("next", typed.next().value()),
                        organization(),
                        shown(email),
                        shown(password),
                        element("button").with("type", "submit").saying("Sign in"));
    }

    private Optional<Html> forgotten() {
        return switch (offer.recovery()) {
            case BY_MAIL ->
                Optional.of(element("p")
                        .holding(element("a")
                                .with("href", ForgotPasswordPage.PATH)
                                .saying("Forgot your password?")));
            case NONE -> Optional.empty();
        };
    }

    private Html organization() {
        if (offer.only().isPresent()) return hidden(ORGANIZATION, offer.only().get());
        return shown(Field.of(ORGANIZATION, "Organization", "text", ORGANIZATION)
                .verbatim()
                .filled(typed.organization())
                .hinting("Its short name, as in its addresses."));
    }

    private Html shown(Field field) {
        return (field.name().equals(firstEmpty()) ? field.first() : field).html(error);
    }

    private String firstEmpty() {
        if (offer.only().isEmpty() && typed.organization().isEmpty()) return ORGANIZATION;
        return typed.email().isEmpty() ? EMAIL : PASSWORD;
    }

    private static Element hidden(String name, String value) {
        return element("input").with("type", "hidden").with("name", name).with("value", value);
    }
}
