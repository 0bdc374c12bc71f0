package dev.signet.access;

/// A session that holds, with what its holder is called and where they signed in from.
public record OpenSession(Session session, String memberName, String address, String userAgent) {}
