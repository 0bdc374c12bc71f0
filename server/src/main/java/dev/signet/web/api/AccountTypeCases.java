package dev.signet.web.api;

import dev.signet.access.ReadAccountTypes;

/// The use case behind the routes of account types.
public record AccountTypeCases(ReadAccountTypes read) {}
