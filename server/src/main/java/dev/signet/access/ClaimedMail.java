package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.time.Instant;

/// A mail that a courier has taken for a while: this is its n-th attempt.
record ClaimedMail(OrganizationId organization, MailId id, MailTopic topic, MemberId to, Attempt attempt) {

    /// Which attempt it is, and since when the mail has been waiting.
    record Attempt(int number, Instant created) {}
}
