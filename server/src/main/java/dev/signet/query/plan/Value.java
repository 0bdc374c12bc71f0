package dev.signet.query.plan;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// One value: a constant of a plan, a bind of a statement, a cell of an answer.
///
/// Two values that mean the same are equal, so values can be part of a cache key.
public sealed interface Value {

    /// The type this value has by itself.
    Type type();

    /// A floating-point number, or nothing if it is not finite.
    static Value of(double number) {
        return Double.isFinite(number) ? new Number(BigDecimal.valueOf(number)) : new Nothing();
    }

    /// Text, of any length and with any characters.
    record Text(String text) implements Value {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /// A decimal number, without trailing zeros.
    ///
    /// Refuses magnitudes beyond 10^±[#MAX_EXPONENT]: written out, they would fill the memory.
    @SuppressWarnings("AvoidCommonTypeNames") // always said as Value.Number
    record Number(BigDecimal number) implements Value {
        /// The widest exponent a number may have.
        public static final int MAX_EXPONENT = 400;

        public Number {
            if (!fits(number)) {
                throw new IllegalArgumentException("a number beyond 10^" + MAX_EXPONENT);
            }
            number = number.stripTrailingZeros();
        }

        /// True if the number is small enough to be held.
        public static boolean fits(BigDecimal number) {
            return Math.abs((long) number.precision() - number.scale()) <= MAX_EXPONENT
                    && Math.abs((long) number.scale()) <= MAX_EXPONENT;
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /// A whole number.
    record Whole(long number) implements Value {
        @Override
        public Type type() {
            return Type.INTEGER;
        }
    }

    /// True or false.
    record Flag(boolean flag) implements Value {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }
    }

    /// A date and time, without a zone.
    record Moment(LocalDateTime moment) implements Value {
        @Override
        public Type type() {
            return Type.DATETIME;
        }
    }

    /// No value: SQL's `NULL`.
    record Nothing() implements Value {
        @Override
        public Type type() {
            return Type.NULL;
        }
    }
}
