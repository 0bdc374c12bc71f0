package dev.signet.failclosed;

import dev.signet.failclosed.Oracle.Eyes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody hosts vouch for, and what the server should know of them by now: claims belong to the user, not to the
/// session (embedding.md §1.4).
final class Person {
    /// Those who have been here before, under the spelling of their first visit.
    static final List<String> REGULARS = List.of(
            "regular0@host.example",
            "Regular1@Host.Example",
            "regular2@host.example",
            "REGULAR3@HOST.EXAMPLE",
            "o'neil+4@host.example",
            "régular5@host.example");

    final String address;
    private final Map<String, String> attributes = new HashMap<>();
    private Set<String> teams = Set.of();
    private boolean known;
    private boolean active = true;

    Person(String address) {
        this.address = address;
    }

    /// The same address in other letters: the same user, of whom formulas know the first spelling.
    static String otherwiseSpelled(String address) {
        String upper = address.toUpperCase(Locale.ROOT);
        return upper.equals(address) ? address.toLowerCase(Locale.ROOT) : upper;
    }

    boolean isKnown() {
        return known;
    }

    boolean isActive() {
        return active;
    }

    void deactivated() {
        active = false;
    }

    /// A host has said this of them, and was believed.
    void told(Claims claims) {
        known = true;
        claims.teams().ifPresent(said -> teams = Set.copyOf(said));
        attributes.putAll(claims.attributes());
    }

    /// What would be known of them if that were believed.
    Eyes toldOf(Optional<List<String>> said, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(more);
        return new Eyes(address, said.<Set<String>>map(Set::copyOf).orElse(teams), Map.copyOf(all));
    }

    Eyes eyes() {
        return new Eyes(address, teams, Map.copyOf(attributes));
    }

    @Override
    public String toString() {
        return eyes() + (known ? "" : ", not seen yet") + (active ? "" : ", deactivated");
    }
}
