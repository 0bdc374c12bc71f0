package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.net.URI;
import java.util.UUID;

/// A webhook that a courier has taken for a while: this is its n-th attempt.
record WebhookDelivery(OrganizationId organization, UUID id, Target target, String body, ClaimedMail.Attempt attempt) {

    /// Where it goes.
    record Target(WebhookId endpoint, URI url) {}
}
