package dev.signet.access;

import dev.signet.base.MemberId;

/// A mail that a courier has taken for a while.
record ClaimedMail(DeliveryClaim claim, MailTopic topic, MemberId to) {

    MailId id() {
        return new MailId(claim.id());
    }
}
