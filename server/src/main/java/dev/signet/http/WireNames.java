package dev.signet.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How enum constants are spelled on the wire: by [Wire], else their name in lower case.
public final class WireNames {
    private WireNames() {}

    /// The spelling of a constant.
    public static String of(Enum<?> constant) {
        try {
            Wire wire = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Wire.class);
            return wire == null ? constant.name().toLowerCase(Locale.ROOT) : wire.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("an enum without its constant", impossible);
        }
    }

    /// The spelling of a constant that stands for a field of a JSON object.
    static String camel(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return Arrays.stream(words)
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
    }

    /// The constant of a spelling.
    public static <E extends Enum<?>> Optional<E> constant(Class<E> type, String spelling) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(spelling))
                .findFirst();
    }

    /// The spellings of all constants, in their order.
    static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireNames::of).toList();
    }

    @SuppressWarnings("unchecked")
    static Class<? extends Enum<?>> enumType(Class<?> type) {
        return (Class<? extends Enum<?>>) type.asSubclass(Enum.class);
    }
}
