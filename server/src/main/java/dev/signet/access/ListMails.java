package dev.signet.access;

import java.util.List;
import java.util.Optional;

/// Lists the mails of the organization, newest first. Only Admins, and only where mail is configured.
public final class ListMails {
    private final AccessGround ground;
    private final Outbox outbox;
    private final MailStore mails = new MailStore();

    /// Reads from there.
    public ListMails(AccessGround ground, Outbox outbox) {
        this.ground = ground;
        this.outbox = outbox;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// A part of the list, and how long the whole is.
        record Listed(List<MailEntry> entries, long total) implements Outcome {
            /// Copies what it is given.
            public Listed {
                entries = List.copyOf(entries);
            }
        }

        /// Not for them.
        record Forbidden() implements Outcome {}

        /// This server sends no mails.
        record NoMail() implements Outcome {}
    }

    /// The mails in that state, or all.
    public Outcome list(Principal principal, Optional<DeliveryState> state, Slice part) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        if (!outbox.isOn()) return new Outcome.NoMail();
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> new Outcome.Listed(mails.page(tx, state, part), mails.count(tx, state)));
    }
}
