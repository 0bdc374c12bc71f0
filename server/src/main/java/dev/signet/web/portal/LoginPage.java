package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.http.LocalPath;
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

    /// What the page offers: the only organization there is, and help for those who forgot their password.
    record Offer(Optional<String> only, Recovery recovery) {}

    /// Whether links for setting a new password are mailed.
    enum Recovery {
        BY_MAIL,
        NONE
    }

    /// The address of this page for somebody who wanted that path.
    static String address(String wanted) {
        return LocalPath.parse(wanted)
                .filter(path -> !path.value().equals("/"))
                .map(path -> PATH + "?next=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                .orElse(PATH);
    }

    Answer answer(int status) {
        List<Html> parts = new ArrayList<>();
        parts.add(element("h1").saying("Sign in"));
        notice.ifPresent(told -> parts.add(
                element("p").with("class", "notice").with("role", "status").saying(told.sentence())));
        error.ifPresent(message -> parts.add(Field.error(message)));
        parts.add(form());
        forgotten().ifPresent(parts::add);
        String title = error.isPresent() ? "Not signed in" : "Sign in";
        return Page.of(title, element("section").with("class", "card").holding(parts))
                .answer(status);
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
