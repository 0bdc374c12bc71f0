package dev.signet.access;

import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Things of one kind as the entries of a list name them, checked all at once.
final class NamedThings<T> {
    private final List<Optional<T>> ids;
    private final Function<Integer, String> place;

    /// `place` is the path of the entry of that number.
    NamedThings(List<String> ids, Function<String, Optional<T>> parse, Function<Integer, String> place) {
        this.ids = ids.stream().map(parse).toList();
        this.place = place;
    }

    /// Those that are ids at all.
    Set<T> ids() {
        Set<T> all = new HashSet<>();
        for (Optional<T> id : ids) id.ifPresent(all::add);
        return all;
    }

    /// The entries that name none of these, and those that name what an entry before named.
    List<Violation> violations(Set<T> known, String unknown) {
        List<Violation> violations = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            Optional<T> id = ids.get(i).filter(known::contains);
            if (id.isEmpty()) violations.add(new Violation(place.apply(i), unknown));
            if (id.isPresent() && !seen.add(id.get())) {
                violations.add(new Violation(place.apply(i), "Name it once: an entry before is about the same."));
            }
        }
        return violations;
    }

    /// The id of an entry that has no violation.
    T id(int entry) {
        return ids.get(entry).orElseThrow();
    }
}
