package dev.signet.access;

import java.net.URI;

/// A webhook that a courier has taken for a while.
record WebhookDelivery(DeliveryClaim claim, Target target, String body) {

    /// Where it goes.
    record Target(WebhookId endpoint, URI url) {}
}
