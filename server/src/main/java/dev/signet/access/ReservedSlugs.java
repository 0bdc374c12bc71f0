package dev.signet.access;

import java.util.Set;

/// The slugs no organization may have, for addresses of the server itself begin with them.
final class ReservedSlugs {
    private static final Set<String> WORDS = Set.of(
            "v2",
            "v2.1",
            "v3alpha",
            "api",
            "login",
            "logout",
            "assets",
            "docs",
            "account",
            "admin",
            "home",
            "set-password",
            "healthz",
            "readyz",
            "openapi.json",
            "sdk",
            "examples",
            "_embed",
            "embed",
            "portal");

    private ReservedSlugs() {}

    static boolean contains(String slug) {
        return WORDS.contains(slug);
    }
}
