package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.http.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A labelled field of a form, its hint tied to it for those who hear the page.
record Field(String name, String label, String hint, Element input) {
    /// The id of the message that says what is wrong with a form.
    static final String ERROR_ID = "error";

    /// A field of that type, which must be filled in; `autocomplete` tells password managers what it is for.
    static Field of(String name, String label, String type, String autocomplete) {
        Element input = element("input")
                .with("id", name)
                .with("name", name)
                .with("type", type)
                .with("autocomplete", autocomplete)
                .marked("required");
        return new Field(name, label, "", input);
    }

    /// The same with a hint.
    Field hinting(String next) {
        return new Field(name, label, next, input);
    }

    /// The same with something in it.
    Field filled(String value) {
        return value.isEmpty() ? this : with("value", value);
    }

    /// The same for text that is no prose.
    Field verbatim() {
        return with("autocapitalize", "none").with("spellcheck", "false");
    }

    /// The same with one more attribute.
    Field with(String attribute, String value) {
        return new Field(name, label, hint, input.with(attribute, value));
    }

    /// The same as the field to begin with.
    Field first() {
        return new Field(name, label, hint, input.marked("autofocus"));
    }

    /// The field; `wrong` when the form's message is about it.
    Element html(Optional<String> wrong) {
        List<String> described = new ArrayList<>();
        wrong.ifPresent(_ -> described.add(ERROR_ID));
        if (!hint.isEmpty()) described.add(name + "-hint");
        Element complete = wrong.isPresent() ? input.with("aria-invalid", "true") : input;
        if (!described.isEmpty()) complete = complete.with("aria-describedby", String.join(" ", described));
        Element row = element("div")
                .with("class", "field")
                .with("id", name + "-field")
                .holding(element("label").with("for", name).saying(label), complete);
        return hint.isEmpty()
                ? row
                : row.holding(element("p")
                        .with("class", "hint")
                        .with("id", name + "-hint")
                        .saying(hint));
    }

    /// The message of a form that was refused, announced at once.
    static Element error(String message) {
        return element("p")
                .with("class", "error")
                .with("id", ERROR_ID)
                .with("role", "alert")
                .saying(message);
    }
}
