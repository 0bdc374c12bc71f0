package dev.signet.query.formula;

import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.util.Optional;

/// Numbers as formulas write them, and back.
final class Numbers {
    private Numbers() {}

    /// A whole number if it is written as one and is not too large for it. Nothing if no number can hold it.
    static Optional<Value> read(String digits) {
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException beyondAnyExponent) {
            return Optional.empty();
        }
        if (!Value.Number.fits(number) || !Double.isFinite(number.doubleValue())) {
            return Optional.empty();
        }
        boolean whole = digits.chars().allMatch(each -> each >= '0' && each <= '9') && number.precision() <= 18;
        return Optional.of(whole ? new Value.Whole(number.longValueExact()) : new Value.Number(number));
    }

    /// With a point or an exponent, so that it is read again as what it was.
    static String write(Value.Number number) {
        String digits = number.number().toString();
        return digits.contains(".") || digits.contains("E") ? digits : digits + ".0";
    }
}
