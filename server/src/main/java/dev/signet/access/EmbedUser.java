package dev.signet.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody a host vouches for, and what it says of them (embedding.md §1.3, §2.4). What it does not say is
/// empty, and stays as it is.
///
/// `teams` are exact names and replace all the user is in; each of `attributes` is set and the others stay
/// `[inferred]`.
public record EmbedUser(
        String email,
        Optional<Member.PersonName> name,
        Optional<String> accountType,
        Optional<Set<String>> teams,
        Optional<Map<String, String>> attributes) {
    /// What an embed user is called when the host does not say.
    public static final Member.PersonName UNNAMED = new Member.PersonName("Embed", "User");

    /// What a new embed user may do when neither the host nor the organization says ([ChangeEmbedAccountType]): the
    /// least
    /// there is `[inferred]`. The original gives the most (embedding.md §1.6).
    static final DefaultAccountType DEFAULT_ACCOUNT_TYPE = DefaultAccountType.VIEW;

    /// Copies what it is given.
    public EmbedUser {
        teams = teams.map(Set::copyOf);
        attributes = attributes.map(Map::copyOf);
    }

    /// Whether the host says anything of them but who they are.
    public boolean saysAnything() {
        return name.isPresent() || accountType.isPresent() || teams.isPresent() || attributes.isPresent();
    }
}
