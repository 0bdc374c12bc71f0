package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.outbound.MailServer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Sends queued mails, one after the other.
///
/// Any number of nodes may run one: a mail is taken by one at a time, for [#LEASE], which is longer than an attempt may
/// last. A node that dies with a mail in its hands delays it; it is sent twice only where the node died, or lost the
/// database, between the mail server's word and the record of it. An outage of the database loses no mail.
public final class Courier implements AutoCloseable {
    static final Duration LEASE = Duration.ofMinutes(3);
    static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(5);

    private final AccessGround ground;
    private final MailDelivery delivery;
    private final Thread walking;
    private volatile boolean closing;
    private boolean failing;
    private Instant lastForgetting = Instant.MIN;

    /// One that does nothing by itself.
    Courier(AccessGround ground, MailServer server, MailLetters letters) {
        this.ground = ground;
        this.delivery = new MailDelivery(ground, server, letters);
        this.walking = Thread.ofVirtual().name("courier").unstarted(this::run);
    }

    /// Starts sending.
    public static Courier start(AccessGround ground, MailServer server, MailLetters letters) {
        Courier courier = new Courier(ground, server, letters);
        courier.walking.start();
        return courier;
    }

    /// An entry for what a courier does about a member.
    static AuditEntry entry(Instant at, AuditAction action, MemberId member) {
        return new AuditEntry(at, AuditEntry.SERVER, action.word(), "member:" + member, "", "", Map.of());
    }

    private void run() {
        while (!closing) {
            attempt();
            if (!closing) LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void attempt() {
        try {
            forgetNowAndThen();
            while (!closing && next()) {}
            if (failing) LOG.log(Level.INFO, "mails are being sent again");
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) LOG.log(Level.WARNING, "mails cannot be sent now, trying again", failed);
            failing = true;
        }
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

    private void forgetNowAndThen() {
        Instant now = ground.clock().instant();
        if (lastForgetting.isAfter(now.minus(Duration.ofHours(1)))) return;
        ground.database().asNode(sql -> {
            MailStore.forgetBefore(sql, now.minus(KEPT_FOR));
            return now;
        });
        lastForgetting = now;
    }

    /// Stops after the mail it is sending, or soon.
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(walking);
        try {
            if (!walking.join(PATIENCE_AT_CLOSING)) LOG.log(Level.INFO, "a mail is left to be sent again later");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
