package dev.signet.query;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.query.plan.Rel;

/// What is asked, and of which connection.
public record Question(OrganizationId organization, InodeId connection, Rel plan) {}
