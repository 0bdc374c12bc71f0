package dev.signet.access;

import java.time.Instant;

/// Which attempt it is to deliver something, how many were made `before` the period it is in, and when that began: when
/// the delivery was queued, or when somebody had it tried again.
record DeliveryAttempt(int number, int before, Instant since) {

    /// Which attempt of its period it is.
    int ofPeriod() {
        return number - before;
    }
}
