package dev.signet.query.plan;

import java.util.List;

/// Whether arguments suit an [Operation].
public sealed interface Typing {

    /// They do, and the result has this type.
    record Fits(Type type) implements Typing {}

    /// There are too many or too few; `expected` says how many there should be.
    record WrongCount(String expected) implements Typing {}

    /// Some are of the wrong type: all of them, in order.
    record WrongTypes(List<Wrong> wrong) implements Typing {
        public WrongTypes {
            wrong = List.copyOf(wrong);
        }
    }

    /// One argument of the wrong type: its index and what it should be.
    record Wrong(int argument, String expected) {}
}
