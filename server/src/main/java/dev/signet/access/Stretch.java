package dev.signet.access;

import dev.signet.base.Order;
import java.util.Optional;

/// A part of a list that is in an order; in the list's usual one when none is named.
public record Stretch<F extends Enum<F>>(Slice slice, Optional<Order<F>> order) {

    /// A part of the list in its usual order.
    public static <F extends Enum<F>> Stretch<F> usual(Slice slice) {
        return new Stretch<>(slice, Optional.empty());
    }
}
