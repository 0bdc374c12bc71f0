package dev.signet.access;

import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an account type can be made of.
///
/// Nobody but Admin administers: so an organization's Admins are the members of that one type, whatever is
/// made of the others.
final class AccountTypeRules {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final List<Violation> violations = new ArrayList<>();

    /// All that was found wrong so far.
    List<Violation> violations() {
        return violations;
    }

    /// The name as it is kept.
    String name(String name) {
        boolean oneLine = name.codePoints().noneMatch(Character::isISOControl);
        if (name.isBlank() || !oneLine || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            violations.add(new Violation(
                    "name", "Give a name that is not blank, in one line, of at most " + LONGEST_NAME + " characters."));
        }
        return name.strip();
    }

    /// The description as it is kept.
    String description(String description) {
        if (description.indexOf('\0') >= 0
                || description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            violations.add(new Violation(
                    "description", "Give a text of at most " + LONGEST_DESCRIPTION + " characters, without NUL."));
        }
        return description;
    }

    /// The permissions of these names; one named twice counts once.
    Set<Capability> permissions(List<String> slugs) {
        Set<Capability> found = EnumSet.noneOf(Capability.class);
        for (int i = 0; i < slugs.size(); i++) {
            Optional<Capability> capability = Capability.parse(slugs.get(i));
            capability.ifPresent(found::add);
            if (capability.isEmpty())
                refuse(i, "There is no such permission; GET /v2/accountTypes/permissions has all.");
            if (capability.filter(Capability.ADMINISTER::equals).isPresent()) {
                refuse(i, "Only the account type Admin administers. Leave this out.");
            }
        }
        return found;
    }

    private void refuse(int i, String message) {
        violations.add(new Violation("permissions[" + i + "]", message));
    }

    /// Admin is as it is.
    void notAdmin(AccountType type) {
        if (type.isAdmin()) {
            violations.add(new Violation("", "The account type Admin permits everything and cannot be changed."));
        }
    }

    /// Default types keep their names, by which programs know them.
    void keepsName(AccountType type, String name) {
        if (type.kind() == AccountType.Kind.DEFAULT && !name.equals(type.name())) {
            violations.add(new Violation("name", "The default account types keep their names."));
        }
    }
}
