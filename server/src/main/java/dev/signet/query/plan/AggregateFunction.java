package dev.signet.query.plan;

import static dev.signet.query.plan.Signature.giving;

/// What can be computed from many rows. Nulls are passed over; of no rows at all only counts give a value, zero.
public enum AggregateFunction implements Operation {
    SUM("Sum", giving(Gives.ARITHMETIC, Slot.NUMBER)),
    AVG("Avg", giving(Gives.NUMBER, Slot.NUMBER)),
    MIN("Min", giving(Gives.FIRST, Slot.ANY)),
    MAX("Max", giving(Gives.FIRST, Slot.ANY)),
    /// How many rows there are, or how many of them have the argument.
    COUNT("Count", giving(Gives.INTEGER).perhaps(Slot.ANY)),
    COUNT_DISTINCT("CountDistinct", giving(Gives.INTEGER, Slot.ANY));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
    private final Signature signature;

    AggregateFunction(String label, Signature signature) {
        this.label = label;
        this.signature = signature;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Signature signature() {
        return signature;
    }
}
