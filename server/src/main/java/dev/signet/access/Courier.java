package dev.signet.access;

import dev.signet.database.DatabaseUnavailable;
import dev.signet.outbound.MailServer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sends queued mails, one after the other.
///
/// Any number of nodes may run one: a mail is taken by one at a time, for [#LEASE], which is longer than an attempt may
/// last. A node that dies with a mail in its hands delays it; it is sent twice only where the node died, or lost the
/// database, between the mail server's word and the record of it. An outage of the database loses no mail.
public final class Courier implements AutoCloseable {
    static final Duration LEASE = Duration.ofMinutes(3);
    private static final Logger LOG = System.getLogger(Courier.class.getName());

    private final AccessGround ground;
    private final MailDelivery delivery;
    private final QueueWalk walk;

    /// One that does nothing by itself.
    Courier(AccessGround ground, MailServer server, MailLetters letters) {
        this.ground = ground;
        this.delivery = new MailDelivery(ground, server, letters);
        this.walk = new QueueWalk("mails", ground.clock(), this::next, this::forgetBefore);
    }

    /// Starts sending.
    public static Courier start(AccessGround ground, MailServer server, MailLetters letters) {
        Courier courier = new Courier(ground, server, letters);
        courier.walk.start();
        return courier;
    }

    /// Sends the mail that is due; whether there was one.
    boolean next() {
        Instant now = ground.clock().instant();
        Optional<ClaimedMail> taken = ground.database().asNode(sql -> MailStore.claim(sql, now, now.plus(LEASE)));
        taken.ifPresent(this::deliver);
        return taken.isPresent();
    }

    /// One mail that cannot be written stops no other: it is taken again when its time with us is over.
    private void deliver(ClaimedMail mail) {
        try {
            delivery.deliver(mail);
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "mail " + mail.id() + " could not be sent", failed);
        }
    }

    private void forgetBefore(Instant then) {
        ground.database().asNode(sql -> {
            MailStore.QUEUE.forgetBefore(sql, then);
            return then;
        });
    }

    /// Stops after the mail it is sending, or soon.
    @Override
    public void close() {
        walk.close();
    }
}
