package dev.signet.access;

import dev.signet.access.AuditOutcome.Count;
import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies that the audit is as it was written: in a database, or in a file that [AuditExport] wrote.
///
/// It reads only. In a database it finds the first record of each organization that was altered, taken out, put in or
/// moved since it was sealed; records that are too new to be sealed are counted. It cannot tell when the newest seals
/// were removed together with their records: compare with the last link of an export kept elsewhere.
/// What cannot be read at all is a [StartFailure].
public final class AuditVerify {
    private static final String ORGANIZATION = "organization";
    private static final String SMUGGLED = "the last seal should have taken it, and no seal has";

    private final AuditChainStore store;
    private final AuditChain chain;

    private AuditVerify(AuditChainStore store) {
        this.store = store;
        this.chain = new AuditChain(store.organization());
    }

    /// Verifies every organization in the database.
    public static AuditOutcome database(Database database) {
        try {
            return outcome(organizations(database).stream()
                    .map(one -> database.inOrganization(one, AuditVerify::in))
                    .toList());
        } catch (DatabaseUnavailable away) {
            throw new StartFailure("The audit cannot be verified: the database cannot be reached.", away);
        } catch (RuntimeException unreadable) {
            throw new StartFailure("The audit cannot be verified: the database cannot be read.", unreadable);
        }
    }

    /// Verifies a file of one or all organizations.
    public static AuditOutcome file(Path file) {
        return AuditFile.verify(file);
    }

    static List<OrganizationId> organizations(Database database) {
        return database.directory(directory -> directory.all(ORGANIZATION)).stream()
                .map(Directory.Entry::organization)
                .distinct()
                .toList();
    }

    static Finding in(Transaction transaction) {
        return new AuditVerify(new AuditChainStore(transaction)).find();
    }

    private static AuditOutcome outcome(List<Finding> findings) {
        List<Count> counts = new ArrayList<>();
        List<AuditBreak> breaks = new ArrayList<>();
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Intact(Count count) -> counts.add(count);
                case Finding.Broken(AuditBreak found) -> breaks.add(found);
            }
        }
        return breaks.isEmpty() ? new AuditOutcome.Intact(counts) : new AuditOutcome.Broken(breaks);
    }

    private Finding find() {
        Optional<AuditBreak> found = sealsBroken().or(this::sealedTwice);
        if (found.isPresent()) return new Finding.Broken(found.get());
        AuditChainStore.Unsealed unsealed = store.unsealed();
        Count count = new Count(store.organization(), chain.count(), unsealed.count());
        return unsealed.smuggled()
                .<Finding>map(record -> new Finding.Broken(AuditBreak.Altered.of(record, SMUGGLED)))
                .orElseGet(() -> new Finding.Intact(count));
    }

    private Optional<AuditBreak> sealsBroken() {
        AuditChainStore.Span seals = store.seals();
        if (seals.lowest() < 1 && seals.highest() != 0) {
            return Optional.of(seal(seals.lowest(), "no seal has such a number"));
        }
        for (long number = 1; number <= seals.highest(); number++) {
            Optional<AuditBreak> found = sealBroken(number);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<AuditBreak> sealBroken(long number) {
        List<AuditChainStore.Sealed> run = store.sealed(number);
        if (run.isEmpty()) return Optional.of(seal(number, "it is missing or empty"));
        for (AuditChainStore.Sealed one : run) {
            Optional<AuditBreak> found = one.record()
                    .map(record -> follow(record, one.link()))
                    .orElseGet(() -> missing(one.number(), "it was sealed and is not there any more"));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<AuditBreak> follow(AuditRecord record, AuditLink link) {
        return switch (chain.follow(record, link)) {
            case AuditChain.Verdict.Intact _ -> Optional.empty();
            case AuditChain.Verdict.Broken(AuditRecord first, String why) ->
                Optional.of(AuditBreak.Altered.of(first, why));
        };
    }

    private Optional<AuditBreak> sealedTwice() {
        return store.sealedTwice().flatMap(number -> missing(number, "it is sealed more than once"));
    }

    private AuditBreak seal(long number, String why) {
        return new AuditBreak.Seal(store.organization(), number, why);
    }

    private Optional<AuditBreak> missing(long number, String why) {
        return Optional.of(new AuditBreak.Missing(store.organization(), number, why));
    }

    /// What one organization's audit is like.
    sealed interface Finding {
        /// As it was written.
        record Intact(Count count) implements Finding {}

        /// Not as it was written.
        record Broken(AuditBreak found) implements Finding {}
    }
}
