package dev.signet.workbooks;

import dev.signet.query.plan.SortKey;

/// A column to sort by.
public record SortBy(String columnId, SortKey.Direction direction, SortKey.Nulls nulls) {}
