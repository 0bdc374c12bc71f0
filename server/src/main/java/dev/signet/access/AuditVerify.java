package dev.signet.access;

import dev.signet.access.AuditOutcome.Count;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies that the audit is as it was written: in a database, or in a file that [AuditExport] wrote.
///
/// It reads only. In a database it finds the first record of each organization that was altered, taken out, put in or
/// moved since it was sealed; records that are too new to be sealed are counted. What was dropped because nobody wanted
/// it any longer is not missed when the audit itself tells of it. It cannot tell when the newest seals were removed
/// together with their records, nor when somebody dropped the oldest and wrote the record of it as we do: compare with
/// an export kept elsewhere.
/// What cannot be read at all is a [StartFailure].
public final class AuditVerify {
    private static final String NO_SUCH_NUMBER = "no seal has such a number";
    private static final String GONE = "it is missing or empty";
    private static final String STILL_THERE = "it is there, though the audit is said to begin after it";
    private static final String UNRECORDED =
            "the audit is said to begin after it, and no record tells that what was before was dropped";
    private static final String SMUGGLED = "the last seal should have taken it, and no seal has";

    private final AuditChainStore store;
    private final AuditPageStore pages;
    private final AuditTrimStore trims;
    private final AuditBeginning beginning;
    private final AuditChain chain;

    private AuditVerify(Transaction transaction) {
        this.store = AuditChainStore.readingOnly(transaction);
        this.pages = new AuditPageStore(transaction);
        this.trims = new AuditTrimStore(transaction);
        this.beginning = trims.beginning();
        this.chain = new AuditChain(store.organization(), beginning.link());
    }

    /// Verifies every organization in the database.
    public static AuditOutcome database(Database database) {
        try {
            return outcome(FoundOrganization.all(database).stream()
                    .map(one -> database.asOfNow(one, AuditVerify::in))
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

    static Finding in(Transaction transaction) {
        return new AuditVerify(transaction).find();
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
        Optional<AuditBreak> found = sealsBroken().or(this::sealedTwice).or(this::movedByHand);
        if (found.isPresent()) return new Finding.Broken(found.get());
        AuditChainStore.Unsealed unsealed = store.unsealed();
        Count count = new Count(store.organization(), chain.count(), unsealed.count(), start());
        return unsealed.smuggled()
                .<Finding>map(record -> new Finding.Broken(AuditBreak.Altered.of(record, SMUGGLED)))
                .orElseGet(() -> new Finding.Intact(count));
    }

    private Optional<AuditBreak> sealsBroken() {
        AuditChainStore.Span seals = store.seals();
        long number = beginning.seal();
        if (seals.lowest() < 1 && seals.highest() != 0) return Optional.of(seal(seals.lowest(), NO_SUCH_NUMBER));
        if (seals.highest() != 0 && seals.lowest() <= number) return Optional.of(seal(seals.lowest(), STILL_THERE));
        if (seals.highest() < number + 1) return number == 0 ? Optional.empty() : Optional.of(seal(number + 1, GONE));
        while (number < seals.highest()) {
            List<AuditPageStore.Run> page = pages.page(number, seals.highest());
            if (page.isEmpty()) return Optional.of(seal(number + 1, GONE));
            for (AuditPageStore.Run run : page) {
                number++;
                Optional<AuditBreak> found = sealBroken(number, run);
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    private Optional<AuditBreak> sealBroken(long expected, AuditPageStore.Run run) {
        if (run.number() != expected || run.records().isEmpty()) return Optional.of(seal(expected, GONE));
        for (AuditPageStore.Sealed one : run.records()) {
            Optional<AuditBreak> found = one.record()
                    .map(record -> follow(record, one.link()))
                    .orElseGet(() -> missing(one.number(), "it was sealed and is not there any more"));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// Nobody moves a beginning without a record that tells so, because the dropping writes it in its transaction.
    private Optional<AuditBreak> movedByHand() {
        return switch (beginning) {
            case AuditBeginning.First _ -> Optional.empty();
            case AuditBeginning.Later later ->
                trims.isRecorded(later) ? Optional.empty() : Optional.of(seal(later.seal(), UNRECORDED));
        };
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

    private AuditOutcome.Start start() {
        return switch (beginning) {
            case AuditBeginning.First _ -> new AuditOutcome.Start.Whole();
            case AuditBeginning.Later later -> new AuditOutcome.Start.Later(later.seal(), later.until());
        };
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
