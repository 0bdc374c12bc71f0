package dev.signet.embed;

import dev.signet.access.Profile;
import dev.signet.query.plan.Viewer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a session lets know of its user: no more than is true of them now, and less where its ticket says so
/// (embedding.md §9 no. 8; ours).
///
/// A value narrows when each of its parts, between commas, is one of the user's as it is written: formulas take blanks
/// for what they are, so `West` and `West ` are two values. A value that does not, or that stands where
/// the user has none, makes the session worth nothing `[inferred]`: leaving it out would let a guard that spares people
/// without the attribute show everything.
final class Narrowing {
    private Narrowing() {}

    /// Who looks; empty when the session says something of them that is not, or not any more, a part of the truth.
    static Optional<Viewer> viewer(Profile profile, SessionTerms terms) {
        if (!narrows(profile.attributes(), terms.attributes())) return Optional.empty();
        Set<String> teams = new HashSet<>(profile.teams());
        terms.teams().ifPresent(teams::retainAll);
        Map<String, String> attributes = new HashMap<>(profile.attributes());
        attributes.putAll(terms.attributes());
        return Optional.of(new Viewer(profile.email(), teams, attributes));
    }

    private static boolean narrows(Map<String, String> users, Map<String, String> session) {
        return session.entrySet().stream()
                .allMatch(each -> Optional.ofNullable(users.get(each.getKey()))
                        .filter(value -> parts(value).containsAll(parts(each.getValue())))
                        .isPresent());
    }

    private static Set<String> parts(String value) {
        return Set.copyOf(Arrays.asList(value.split(",", -1)));
    }
}
