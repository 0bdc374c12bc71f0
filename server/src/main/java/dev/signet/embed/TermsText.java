package dev.signet.embed;

import dev.signet.base.InodeId;
import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The terms of a session as they are kept: JSON in which what is empty is missing.
final class TermsText {
    private TermsText() {}

    private record Kept(
            Optional<List<String>> teams,
            Optional<Map<String, String>> attributes,
            Optional<Map<String, String>> ui,
            Optional<Map<String, String>> controls,
            Optional<String> connection,
            Optional<Integer> tokens) {}

    static String of(SessionTerms terms) {
        return Json.text(new Kept(
                terms.teams().map(List::copyOf),
                some(terms.attributes()),
                some(terms.ui()),
                some(terms.controls()),
                terms.connection().map(InodeId::toString),
                Optional.of(terms.tokens()).filter(tokens -> tokens > 0)));
    }

    /// Refuses what is not of our own making: better no session than one without its limits.
    static SessionTerms read(String kept) {
        Kept read = Json.parse(kept.getBytes(StandardCharsets.UTF_8))
                .flatMap(tree -> Json.as(tree, Kept.class))
                .orElseThrow(() -> new IllegalStateException("the terms of a session cannot be read"));
        return new SessionTerms(
                read.teams().map(Set::copyOf),
                read.attributes().orElse(Map.of()),
                read.ui().orElse(Map.of()),
                read.controls().orElse(Map.of()),
                read.connection().map(id -> InodeId.parse(id).orElseThrow()),
                read.tokens().orElse(0));
    }

    private static Optional<Map<String, String>> some(Map<String, String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }
}
