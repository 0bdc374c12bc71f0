package dev.signet.embed;

import java.util.Optional;
import java.util.UUID;

/// In which form a host vouched for somebody.
sealed interface TicketForm {

    /// A token (embedding.md §2), signed with that registered key, or with a secret.
    record Token(Optional<UUID> registeredKey) implements TicketForm {}

    /// An address signed as a whole (embedding.md §3), in which the host calls its user so.
    record WholeUrl(String externalUser) implements TicketForm {}
}
