package dev.signet.http;

/// What a route does with a proven call, and how its refusals look.
public record Work<P, Q>(Handler<P, Q> handler, RefusalPage refusals) {}
