package dev.signet.server;

import java.util.Locale;
import java.util.Optional;

/// What a switch says.
enum Toggle {
    ON,
    OFF;

    /// `on` and `true`, `off` and `false`, in any case; nothing else.
    static Optional<Toggle> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> Optional.of(ON);
            case "off", "false" -> Optional.of(OFF);
            default -> Optional.empty();
        };
    }
}
