package dev.signet.credentials;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a credential may be used for: its privileges (rest-api.md §1.4).
public enum Scope {
    API("api", "REST API"),
    EMBED("embed", "Embedding");

    private final String wire;
    private final String label;

    Scope(String wire, String label) {
        this.wire = wire;
        this.label = label;
    }

    /// The name on the wire and in the database.
    public String wire() {
        return wire;
    }

    /// The name people see.
    public String label() {
        return label;
    }

    /// The names of these on the wire, sorted.
    public static List<String> wires(Set<Scope> scopes) {
        return scopes.stream().map(Scope::wire).sorted().toList();
    }

    static Optional<Scope> parse(String wire) {
        for (Scope scope : values()) {
            if (scope.wire.equals(wire)) return Optional.of(scope);
        }
        return Optional.empty();
    }
}
