package dev.signet.embed;

import dev.signet.base.InodeId;
import java.util.Map;
import java.util.Optional;

/// Tokens for warehouses as they stand in a ticket, still encrypted (embedding.md §2.7): the one for every connection,
/// and those for single ones. Their text is never printed.
public record WarehouseTokens(Optional<String> everywhere, Map<InodeId, String> single) {
    /// No tokens.
    public static final WarehouseTokens NONE = new WarehouseTokens(Optional.empty(), Map.of());

    /// The most of them in one ticket: opening each takes some tenths of a second `[inferred]`.
    static final int MOST = 4;

    /// Copies what it is given.
    public WarehouseTokens {
        single = Map.copyOf(single);
    }

    /// How many there are.
    int count() {
        return single.size() + (everywhere.isPresent() ? 1 : 0);
    }

    boolean isAny() {
        return count() > 0;
    }

    @Override
    public String toString() {
        return "WarehouseTokens[" + count() + "]";
    }
}
