package dev.signet.access;

import dev.signet.database.Transaction;
import java.util.Optional;
import java.util.function.Function;

/// Reads which user attributes there are (rest-api.md §4.5): for those who build documents, because formulas
/// name them.
public final class ReadUserAttributes {
    private final AccessGround ground;
    private final UserAttributeStore attributes = new UserAttributeStore();

    /// Reads from that ground.
    public ReadUserAttributes(AccessGround ground) {
        this.ground = ground;
    }

    /// What the list can be ordered by.
    public enum By {
        NAME,
        CREATED_AT
    }

    /// What came of it.
    public sealed interface Outcome<T> {

        /// What was asked for.
        record Found<T>(T what) implements Outcome<T> {}

        /// There is no such attribute.
        record NotFound<T>() implements Outcome<T> {}

        /// Only those who build documents see attributes.
        record Forbidden<T>() implements Outcome<T> {}
    }

    /// Those whose name contains the text, without regard to case, by name.
    public Outcome<Part<UserAttribute>> list(Principal principal, Optional<String> name, Slice slice) {
        return list(principal, name, Stretch.usual(slice));
    }

    /// The same, in that order.
    public Outcome<Part<UserAttribute>> list(Principal principal, Optional<String> name, Stretch<By> part) {
        Optional<String> clean = name.map(AuditText::clean);
        return reading(principal, tx -> Optional.of(attributes.page(tx, clean, part)));
    }

    /// The attribute.
    public Outcome<UserAttribute> find(Principal principal, UserAttributeId id) {
        return reading(principal, tx -> attributes.find(tx, id));
    }

    private <T> Outcome<T> reading(Principal principal, Function<Transaction, Optional<T>> read) {
        if (!(ground.access().decide(principal, Capability.BUILD_DOCUMENTS) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden<>();
        }
        return ground.database()
                .inOrganization(principal.organization(), read)
                .<Outcome<T>>map(Outcome.Found::new)
                .orElseGet(Outcome.NotFound::new);
    }
}
