package dev.signet.access;

/// Where mails are queued, as part of the transaction of what they tell of; a [Courier] sends them.
///
/// Where no mail server is configured there is none to queue for: ask [#isOn()] first.
public final class Outbox {
    private final Delivery delivery;
    private final MailStore mails = new MailStore();

    private Outbox(Delivery delivery) {
        this.delivery = delivery;
    }

    private enum Delivery {
        ON,
        OFF
    }

    /// One that somebody empties.
    public static Outbox on() {
        return new Outbox(Delivery.ON);
    }

    /// None: links are handed over by people.
    public static Outbox off() {
        return new Outbox(Delivery.OFF);
    }

    /// Whether mails are sent.
    public boolean isOn() {
        return switch (delivery) {
            case ON -> true;
            case OFF -> false;
        };
    }

    /// Queues an invitation, and records it.
    void invite(Deed deed, Audit audit, Member member) {
        mails.insert(deed.tx(), new MailTopic.Invitation(deed.principal().member()), member, deed.at());
        audit.record(
                deed.tx(),
                deed.entry(AuditAction.MEMBER_INVITE, "member:" + member.id()).with("by", "mail"));
    }
}
