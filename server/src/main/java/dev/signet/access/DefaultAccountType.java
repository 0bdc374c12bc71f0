package dev.signet.access;

import static dev.signet.access.Capability.BUILD_DOCUMENTS;
import static dev.signet.access.Capability.EXPLORE_DOCUMENTS;
import static dev.signet.access.Capability.SHARE_DOCUMENTS;
import static dev.signet.access.Capability.VIEW_DOCUMENTS;

import dev.signet.base.AccountTypeId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The account types every organization starts with, and the older names that clients still use for them.
///
/// Set and synonyms are ours `[inferred]` (rest-api.md §2.1). Their names stay; what all but Admin permit is
/// where an organization begins, and an Admin changes it. Act permits what View does until there are input
/// tables to act on.
@SuppressWarnings("ImmutableEnumChecker") // both sets are copies, which cannot be changed
public enum DefaultAccountType {
    ADMIN("Admin", "Everything, for everyone", Set.of(), EnumSet.allOf(Capability.class)),
    BUILD(
            "Build",
            "Create, edit and publish documents",
            Set.of("creator", "pro"),
            Set.of(VIEW_DOCUMENTS, SHARE_DOCUMENTS, EXPLORE_DOCUMENTS, BUILD_DOCUMENTS)),
    ANALYZE(
            "Analyze",
            "Explore published documents",
            Set.of("explorer"),
            Set.of(VIEW_DOCUMENTS, SHARE_DOCUMENTS, EXPLORE_DOCUMENTS)),
    ACT("Act", "Use documents and act on them", Set.of("essential"), Set.of(VIEW_DOCUMENTS, SHARE_DOCUMENTS)),
    VIEW("View", "Open documents shared with them", Set.of("viewer", "lite"), Set.of(VIEW_DOCUMENTS, SHARE_DOCUMENTS));

    private final String label;
    private final String description;
    private final Set<String> synonyms;
    private final Set<Capability> capabilities;

    DefaultAccountType(String label, String description, Set<String> synonyms, Set<Capability> capabilities) {
        this.label = label;
        this.description = description;
        this.synonyms = Set.copyOf(synonyms);
        this.capabilities = Set.copyOf(capabilities);
    }

    /// The name it is stored and answered under.
    public String label() {
        return label;
    }

    /// A new account type of this kind, for a new organization.
    AccountType create() {
        return new AccountType(AccountTypeId.random(), label, description, capabilities, AccountType.Kind.DEFAULT);
    }

    /// Finds the type somebody means: exact names first, then synonyms, both without regard to case.
    public static Optional<AccountType> find(List<AccountType> types, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return named(types, wanted).or(() -> {
            for (DefaultAccountType each : values()) {
                if (each.synonyms.contains(wanted)) return named(types, each.label.toLowerCase(Locale.ROOT));
            }
            return Optional.empty();
        });
    }

    private static Optional<AccountType> named(List<AccountType> types, String lowerCase) {
        return types.stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(lowerCase))
                .findFirst();
    }
}
