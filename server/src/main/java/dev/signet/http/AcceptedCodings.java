package dev.signet.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The content codings a client takes (RFC 9110 §12.5.3). Reading never throws; what cannot be read is not taken.
record AcceptedCodings(Map<String, Boolean> named) {

    /// Copies what it is given.
    AcceptedCodings {
        named = Map.copyOf(named);
    }

    static AcceptedCodings of(Request request) {
        return parse(String.join(",", request.headers("Accept-Encoding")));
    }

    static AcceptedCodings parse(String header) {
        Map<String, Boolean> named = new HashMap<>();
        for (String entry : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = entry.split(";", 2);
            String coding = parts[0].strip();
            if (!coding.isEmpty()) named.put(coding, parts.length == 1 || isWanted(parts[1].strip()));
        }
        return new AcceptedCodings(named);
    }

    /// Whether the client takes this coding: named with a weight above zero, or covered by `*`.
    boolean has(String coding) {
        return named.getOrDefault(coding, named.getOrDefault("*", false));
    }

    private static boolean isWanted(String weight) {
        String value = weight.startsWith("q=") ? weight.substring(2).strip() : "";
        return value.startsWith("1") || (value.startsWith("0.") && value.chars().anyMatch(c -> c >= '1' && c <= '9'));
    }
}
