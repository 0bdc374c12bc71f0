package dev.signet.access;

/// Whom a session is of: the person, what caps them, and where they belong.
public record SessionHolder(Organization organization, Member member, AccountType accountType) {}
