package dev.signet.web.embed;

import dev.signet.embed.Looker;
import dev.signet.workbooks.Control;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Visibility;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which controls somebody may set: whom a host vouches for, all; anybody at all, those on pages that are shown, for
/// what lies on the others is the author's alone (embedding.md §4). The others keep what is saved.
final class Settable {
    private Settable() {}

    static Map<String, String> of(Looker looker, Document document, Map<String, String> variables) {
        return switch (looker) {
            case Looker.Known _ -> variables;
            case Looker.Anybody _ -> {
                Map<String, String> settable = new LinkedHashMap<>(variables);
                settable.keySet().retainAll(shown(document));
                yield settable;
            }
        };
    }

    private static Set<String> shown(Document document) {
        return document.pages().stream()
                .filter(page -> page.visibility() == Visibility.SHOWN)
                .flatMap(page -> page.elements().stream())
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .map(Control::controlId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
