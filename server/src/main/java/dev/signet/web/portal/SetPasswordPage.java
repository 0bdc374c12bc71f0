package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.access.PasswordChoice;
import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.http.LocalPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page a one-time link leads to. The code comes in the part of the address that browsers keep to themselves; our
/// script moves it into its field and takes it out of the address. Without scripts people paste it.
record SetPasswordPage(String code, Optional<Wrong> wrong) {
    static final String PATH = "/set-password";
    static final String CODE = "code";
    static final String PASSWORD = "password";
    static final String AGAIN = "again";

    /// What is wrong with the form, and with which field.
    record Wrong(String field, String message) {}

    Answer answer(int status) {
        List<Html> parts = new ArrayList<>();
        parts.add(element("h1").saying("Set your password"));
        wrong.ifPresent(problem -> parts.add(Field.error(problem.message())));
        parts.add(form());
        String title = wrong.isPresent() ? "Password not set" : "Set your password";
        return Page.of(title, element("section").with("class", "card").holding(parts))
                .scripted(new LocalPath(Asset.SET_PASSWORD.path()))
                .answer(status);
    }

    private Element form() {
        String shortest = String.valueOf(PasswordChoice.SHORTEST);
        return element("form")
                .with("method", "post")
                .with("action", PATH)
                .holding(
                        shown(Field.of(CODE, "One-time code", "text", "off")
                                .verbatim()
                                .filled(code)
                                .hinting("What follows the # in the link you were given.")),
                        shown(Field.of(PASSWORD, "New password", PASSWORD, "new-password")
                                .with("minlength", shortest)
                                .hinting("At least " + shortest + " characters. A few words are good.")),
                        shown(Field.of(AGAIN, "New password again", PASSWORD, "new-password")),
                        element("button").with("type", "submit").saying("Set password"));
    }

    private Element shown(Field field) {
        boolean isFirst = field.name().equals(wrong.map(Wrong::field).orElse(CODE));
        return (isFirst ? field.first() : field)
                .html(wrong.filter(problem -> problem.field().equals(field.name()))
                        .map(Wrong::message));
    }
}
