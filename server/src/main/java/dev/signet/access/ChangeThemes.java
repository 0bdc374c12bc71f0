package dev.signet.access;

import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Makes, replaces and deletes themes. Only Admins. Embeds have the new look at their next load.
public final class ChangeThemes {
    /// So many names fit into a list that people choose from.
    private static final int MOST = 100;

    private final AccessGround ground;
    private final ThemeStore themes = new ThemeStore();

    /// Works on that ground.
    public ChangeThemes(AccessGround ground) {
        this.ground = ground;
    }

    /// A theme as somebody wants it, not checked yet.
    public record Wanted(
            String name, String base, Map<String, String> colors, Optional<String> font, Optional<Integer> radius) {

        /// Copies what it is given.
        public Wanted {
            colors = Map.copyOf(colors);
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The theme as it is kept; the one that is gone when it was deleted.
        record Done(Theme theme) implements Outcome {}

        /// There is none of this name.
        record NotFound() implements Outcome {}

        /// Only Admins change themes.
        record Forbidden() implements Outcome {}

        /// Why not, field by field; nothing was changed.
        record Refused(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /// Makes it, or puts it in the place of the one of that name.
    public Outcome put(Principal principal, Origin origin, Wanted wanted) {
        ThemeRules rules = new ThemeRules();
        Theme theme = rules.theme(wanted);
        return asAdmin(principal, tx -> {
            if (!rules.violations().isEmpty()) return new Outcome.Refused(rules.violations());
            List<Theme> there = themes.all(tx);
            if (there.size() >= MOST && find(there, theme.name()).isEmpty()) {
                return new Outcome.Refused(
                        List.of(new Violation("", "There are " + MOST + " themes already. Delete one first.")));
            }
            Member.Stamp by = by(principal);
            themes.put(tx, theme, by);
            record(tx, principal, origin, AuditAction.THEME_PUT, theme.name());
            return new Outcome.Done(theme);
        });
    }

    /// Deletes it: embeds that ask for it look as if they had not.
    public Outcome delete(Principal principal, Origin origin, String name) {
        return asAdmin(principal, tx -> {
            Optional<Theme> there = find(themes.all(tx), name).filter(theme -> themes.delete(tx, theme.name()));
            there.ifPresent(theme -> record(tx, principal, origin, AuditAction.THEME_DELETE, theme.name()));
            return there.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
        });
    }

    private static Optional<Theme> find(List<Theme> themes, String name) {
        return themes.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    private Outcome asAdmin(Principal principal, Function<Transaction, Outcome> work) {
        return ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed
                ? ground.database().inOrganization(principal.organization(), work)
                : new Outcome.Forbidden();
    }

    private Member.Stamp by(Principal principal) {
        return new Member.Stamp(principal.member(), ground.clock().instant());
    }

    private void record(Transaction tx, Principal principal, Origin origin, AuditAction action, String name) {
        AuditEntry entry = AuditEntry.by(principal, origin, ground.clock().instant(), action, "theme:" + name);
        ground.audit().record(tx, entry.with("name", name));
    }
}
