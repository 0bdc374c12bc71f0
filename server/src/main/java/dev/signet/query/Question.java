package dev.signet.query;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.query.plan.Rel;
import dev.signet.secrets.Secret;
import java.util.Optional;

/// What is asked, and of which connection; with the token of whoever signs in there for it, if there is one.
public record Question(OrganizationId organization, InodeId connection, PreparedPlan plan, Optional<Secret> token) {

    /// One that is asked once, and needs no token.
    Question(OrganizationId organization, InodeId connection, Rel plan) {
        this(organization, connection, PreparedPlan.of(plan), Optional.empty());
    }
}
