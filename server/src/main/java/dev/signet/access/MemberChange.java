package dev.signet.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What is to be different about a member (rest-api.md §4.3); empty is what stays as it is. `accountType`
/// is a name or one of its synonyms.
public record MemberChange(
        Identity identity,
        Optional<String> accountType,
        Activity activity,
        Estate estate,
        Optional<Boolean> localSignIn) {

    /// A change that leaves as it is whether they may sign in with a password where a provider is required.
    public MemberChange(Identity identity, Optional<String> accountType, Activity activity, Estate estate) {
        this(identity, accountType, activity, estate, Optional.empty());
    }

    /// The same, marking them for [LocalSignIn] or no longer.
    public MemberChange marking(Optional<Boolean> next) {
        return new MemberChange(identity, accountType, activity, estate, next);
    }

    /// Who they are. An image may be taken away.
    public record Identity(
            Optional<String> email,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<MemberKind> kind,
            Optional<Optional<String>> profileImage) {

        /// As it is.
        public static final Identity UNCHANGED =
                new Identity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Member.PersonName name(Member.PersonName before) {
            return new Member.PersonName(firstName.orElse(before.first()), lastName.orElse(before.last()));
        }
    }

    /// Whether they may act at all: deactivated in the product, or by the word of a directory of people.
    public record Activity(Optional<Boolean> archived, Optional<Boolean> inactive) {
        /// As it is.
        public static final Activity UNCHANGED = new Activity(Optional.empty(), Optional.empty());

        /// Whether they are to leave, in either way.
        boolean leaves() {
            return archived.orElse(false) || inactive.orElse(false);
        }

        /// The state after that; each word ends only the state it is about.
        MemberState after(MemberState before, Instant now) {
            MemberState next = before;
            if (archived.isPresent()) next = archived.get() ? archive(before, now) : restore(before);
            if (inactive.isEmpty()) return next;
            return inactive.get() ? retire(next, now) : recall(next);
        }

        private static MemberState archive(MemberState before, Instant now) {
            return switch (before) {
                case MemberState.Active() -> new MemberState.Deactivated(now);
                case MemberState.Inactive(Instant since) -> new MemberState.Deactivated(since);
                case MemberState.Deactivated _ -> before;
            };
        }

        private static MemberState restore(MemberState before) {
            return switch (before) {
                case MemberState.Deactivated _ -> new MemberState.Active();
                case MemberState.Active(), MemberState.Inactive _ -> before;
            };
        }

        private static MemberState retire(MemberState before, Instant now) {
            return switch (before) {
                case MemberState.Active() -> new MemberState.Inactive(now);
                case MemberState.Inactive _, MemberState.Deactivated _ -> before;
            };
        }

        private static MemberState recall(MemberState before) {
            return switch (before) {
                case MemberState.Inactive _ -> new MemberState.Active();
                case MemberState.Active(), MemberState.Deactivated _ -> before;
            };
        }
    }

    /// What becomes of what they own, when they leave; `newOwner` is a member's id as it was given.
    public record Estate(Optional<String> newOwner, Set<Archive> archives) {
        /// It stays as it is.
        public static final Estate UNCHANGED = new Estate(Optional.empty(), Set.of());

        /// Copies what it is given.
        public Estate {
            archives = Set.copyOf(archives);
        }
    }

    /// What can be archived when a member leaves. Scheduled exports are not built, so there are none to
    /// archive.
    public enum Archive {
        DOCUMENTS("archiveDocuments"),
        SCHEDULED_EXPORTS("archiveScheduledExports");

        private final String field;

        Archive(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
