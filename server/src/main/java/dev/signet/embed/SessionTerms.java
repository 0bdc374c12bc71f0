package dev.signet.embed;

import dev.signet.base.InodeId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a ticket lays down for its session alone, while everything else it says belongs to its user
/// (embedding.md §1.4, §2.7; §9 nos. 8, 15 and 16 are ours).
///
/// `teams` are the only ones of the user's that count; each of `attributes` stands in place of the user's value, of
/// which it is a part. `ui` are parameters of the page without their colons, `controls` are values that nobody can
/// change; both win over the address. All data come from `connection` instead of the workbook's own. `tokens`
/// says how many tokens for warehouses came with it, which are kept apart.
public record SessionTerms(
        Optional<Set<String>> teams,
        Map<String, String> attributes,
        Map<String, String> ui,
        Map<String, String> controls,
        Optional<InodeId> connection,
        int tokens) {
    /// Nothing but what holds for the user.
    public static final SessionTerms NONE =
            new SessionTerms(Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty(), 0);

    /// Copies what it is given.
    public SessionTerms {
        teams = teams.map(Set::copyOf);
        attributes = Map.copyOf(attributes);
        ui = Map.copyOf(ui);
        controls = Map.copyOf(controls);
    }

    /// Whether anything of it limits what the session may see.
    boolean limits() {
        return teams.isPresent() || !attributes.isEmpty() || !controls.isEmpty() || connection.isPresent();
    }
}
