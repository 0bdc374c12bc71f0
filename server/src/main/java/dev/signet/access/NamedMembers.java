package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Members as a request names them: all that are no active members of the organization are told at once.
final class NamedMembers {
    private final TeamMemberStore members = new TeamMemberStore();
    private final List<Violation> violations = new ArrayList<>();
    private final Transaction tx;

    NamedMembers(Transaction tx) {
        this.tx = tx;
    }

    /// Those a field names, in its order, each once.
    Set<MemberId> find(String field, List<String> ids) {
        List<Optional<MemberId>> parsed = ids.stream().map(MemberId::parse).toList();
        Set<MemberId> active =
                members.active(tx, parsed.stream().flatMap(Optional::stream).toList());
        Set<MemberId> found = new LinkedHashSet<>();
        for (int i = 0; i < parsed.size(); i++) {
            Optional<MemberId> id = parsed.get(i).filter(active::contains);
            id.ifPresent(found::add);
            if (id.isEmpty()) {
                String place = field + "[" + i + "]";
                violations.add(new Violation(place, "Give the ID of an active member of this organization."));
            }
        }
        return found;
    }

    /// Nobody may be in both.
    void apart(String one, Set<MemberId> first, String other, Set<MemberId> second) {
        Set<MemberId> both = new HashSet<>(first);
        both.retainAll(second);
        if (both.isEmpty()) return;
        violations.add(new Violation(other, "Name nobody who is named in " + one + " too."));
    }

    /// What is wrong so far.
    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
