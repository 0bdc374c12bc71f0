package dev.signet.access;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.util.Optional;
import java.util.Set;

/// Who asks, as proven at the door. Their rights are read when they ask, never frozen in what they present.
public sealed interface Principal {

    /// The organization they belong to.
    OrganizationId organization();

    /// The member whose rights count.
    MemberId member();

    /// Who did it, in the words of the audit.
    String auditName();

    /// A signed-in person.
    record Human(OrganizationId organization, MemberId member) implements Principal {
        @Override
        public String auditName() {
            return "member:" + member;
        }
    }

    /// A program holding a bearer token. It acts as the member, who owns its credential unless it got the token
    /// otherwise; with an actor, that one acts as the member by it (RFC 8693).
    ///
    /// The rights are the member's alone; the actor is who answers for it.
    record Machine(OrganizationId organization, MemberId member, ClientId client, Optional<MemberId> actor)
            implements Principal {

        /// One that nobody else acts by.
        public Machine(OrganizationId organization, MemberId member, ClientId client) {
            this(organization, member, client, Optional.empty());
        }

        @Override
        public String auditName() {
            return "client:" + client + " as "
                    + actor.map(who -> "member:" + who + " acting as ").orElse("") + "member:" + member;
        }
    }

    /// Somebody looking at an embed, let in by a ticket of that client. Their rights are their own, as they
    /// are now; when the ticket names teams, what other teams of theirs give does not count.
    record Viewer(OrganizationId organization, MemberId member, ClientId client, Optional<Set<String>> teams)
            implements Principal {

        /// Copies what it is given.
        public Viewer {
            teams = teams.map(Set::copyOf);
        }

        /// One all of whose teams count.
        public Viewer(OrganizationId organization, MemberId member, ClientId client) {
            this(organization, member, client, Optional.empty());
        }

        /// Whether both are the same person, let in by the same client.
        public boolean isSame(Viewer other) {
            return organization.equals(other.organization)
                    && member.equals(other.member)
                    && client.equals(other.client);
        }

        @Override
        public String auditName() {
            return "viewer member:" + member + " by client:" + client;
        }
    }

    /// Whoever runs the server, at its command line.
    record Operator(OrganizationId organization, MemberId member) implements Principal {
        @Override
        public String auditName() {
            return AuditEntry.OPERATOR;
        }
    }
}
