package dev.signet.database;

import dev.signet.base.OrganizationId;

/// Something that nodes may hold in memory has changed: what kind of thing, and which one of the organization's.
public record Change(OrganizationId organization, String kind, String id) {}
