package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.util.Optional;

/// Follows one organization's chain from its beginning and finds the first record that does not belong.
///
/// Pure: it is fed records with the links that were kept of them, in order. A record that was altered, put in, taken
/// out or moved makes the next link wrong. What it cannot see is an end that was cut off.
final class AuditChain {
    private final OrganizationId organization;
    private AuditLink link;
    private long count;
    private Optional<Verdict.Broken> broken = Optional.empty();

    AuditChain(OrganizationId organization) {
        this(organization, AuditLink.genesis(organization));
    }

    /// Follows the part of it that comes after that link.
    AuditChain(OrganizationId organization, AuditLink after) {
        this.organization = organization;
        this.link = after;
    }

    /// Takes the next record and its link; once broken, the rest changes nothing.
    Verdict follow(AuditRecord record, AuditLink kept) {
        if (broken.isPresent()) return broken.get();
        if (!record.organization().equals(organization)) return breakAt(record, "it belongs to another organization");
        AuditLink right = link.next(record);
        if (!right.equals(kept)) {
            return breakAt(record, "its content and the records before it do not give the link that was sealed");
        }
        link = right;
        count++;
        return new Verdict.Intact(count);
    }

    Verdict verdict() {
        return broken.isPresent() ? broken.get() : new Verdict.Intact(count);
    }

    AuditLink lastLink() {
        return link;
    }

    long count() {
        return count;
    }

    private Verdict breakAt(AuditRecord record, String why) {
        Verdict.Broken found = new Verdict.Broken(record, why);
        broken = Optional.of(found);
        return found;
    }

    /// What is known so far.
    sealed interface Verdict {
        /// So many records, all as they were sealed.
        record Intact(long count) implements Verdict {}

        /// The first record that does not belong, and why.
        record Broken(AuditRecord first, String why) implements Verdict {}
    }
}
