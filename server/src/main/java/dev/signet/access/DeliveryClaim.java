package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.util.UUID;

/// That a courier has taken something off its queue for a while, to make this attempt.
record DeliveryClaim(OrganizationId organization, UUID id, DeliveryAttempt attempt) {}
