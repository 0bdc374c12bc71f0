package dev.signet.database;

import dev.signet.base.Order;
import org.jooq.Field;
import org.jooq.SortField;

/// Turns the order a list was asked for into SQL.
public final class Sorted {
    private Sorted() {}

    /// By a field every row has; or one whose absence means "never ends", which comes after every value.
    public static SortField<?> by(Field<?> field, Order<?> order) {
        return switch (order.direction()) {
            case UP -> field.asc();
            case DOWN -> field.desc();
        };
    }

    /// By a time whose absence means "never was", which comes before every value.
    public static SortField<?> sinceNever(Field<?> field, Order<?> order) {
        return switch (order.direction()) {
            case UP -> field.asc().nullsFirst();
            case DOWN -> field.desc().nullsLast();
        };
    }
}
