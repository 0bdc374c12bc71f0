package dev.signet.query.plan;

import java.util.Optional;

/// What a value is. [#NULL] is the type of a bare `null`, which fits wherever any other type does.
public enum Type {
    TEXT("text", "text"),
    NUMBER("number", "a number"),
    INTEGER("integer", "a number"),
    BOOLEAN("boolean", "true or false"),
    DATETIME("datetime", "a date"),
    NULL("text", "null");

    private final String wire;
    private final String words;

    Type(String wire, String words) {
        this.wire = wire;
        this.words = words;
    }

    /// The name on the wire. A column of nothing but nulls is told as text.
    public String wire() {
        return wire;
    }

    /// What it is in a sentence: "a number".
    public String words() {
        return words;
    }

    /// True of whole and of other numbers.
    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    /// The type that holds values of both: the other one beside [#NULL], [#NUMBER] for two kinds of number.
    public Optional<Type> unify(Type other) {
        if (this == other || other == NULL) {
            return Optional.of(this);
        }
        if (this == NULL) {
            return Optional.of(other);
        }
        return isNumeric() && other.isNumeric() ? Optional.of(NUMBER) : Optional.empty();
    }
}
