package dev.signet.access;

import dev.signet.database.Transaction;
import java.time.Instant;

/// Tells the owner of a credential and the Admins what became of it: by mail, where mail is configured, and by the
/// organization's webhooks.
///
/// Guarantee: a notice is queued in the transaction of what it tells of, so it is sent if and only if that happened.
/// At most [#MOST_RECIPIENTS] members are told of one thing.
public final class Notices {
    static final int MOST_RECIPIENTS = 50;

    private final Outbox outbox;
    private final NoticeStore recipients = new NoticeStore();
    private final MailStore mails = new MailStore();
    private final WebhookStore webhooks = new WebhookStore();
    private final WebhookDeliveryStore deliveries = new WebhookDeliveryStore();

    /// Mails go there.
    public Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Queues the notice for everybody it concerns.
    public void tell(Transaction tx, Notice notice, Instant now) {
        if (outbox.isOn()) {
            MailTopic topic = new MailTopic.OfCredential(notice);
            recipients.of(tx, notice.owner()).forEach(member -> mails.insert(tx, topic, member, now));
        }
        webhooks.listening(tx, notice.kind()).forEach(endpoint -> deliveries.insert(tx, endpoint, notice, now));
    }
}
