package dev.signet.http;

/// How a caller carries their proof, in the terms of OpenAPI's security schemes.
public sealed interface SecurityScheme {

    /// Nothing is asked for.
    record None() implements SecurityScheme {}

    /// `Authorization: Bearer …`; the format is a hint for readers ("JWT").
    record Bearer(String format) implements SecurityScheme {}

    /// A key in a header.
    record HeaderKey(String header) implements SecurityScheme {}

    /// A key in a cookie.
    record CookieKey(String cookie) implements SecurityScheme {}
}
