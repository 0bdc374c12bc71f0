package dev.signet.http;

import java.util.Optional;

/// One documented answer of a route: its status, when it comes, and the record its JSON is made of.
public record Response(int status, String description, Optional<Class<?>> body) {}
