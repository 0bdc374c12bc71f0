package dev.signet.access;

import java.util.List;
import java.util.Set;

/// Lists the members of the organization.
///
/// People of the organization see all; guests and embeds' users learn of nobody but themselves.
public final class ListMembers {
    private final AccessGround ground;
    private final MemberEntryStore members = new MemberEntryStore();

    /// Reads from there.
    public ListMembers(AccessGround ground) {
        this.ground = ground;
    }

    /// Which members, and which part of the list; active ones, and who is listed also.
    public record Wanted(Search search, Set<Also> also, Stretch<By> part) {
        /// Copies what it is given.
        public Wanted {
            also = Set.copyOf(also);
        }

        /// A part of the list by e-mail address.
        public Wanted(Search search, Set<Also> also, int offset, int limit) {
            this(search, also, Stretch.usual(new Slice(offset, limit)));
        }
    }

    /// What the list can be ordered by.
    public enum By {
        NAME,
        EMAIL,
        MEMBER_TYPE,
        CREATED_AT,
        LAST_SEEN_AT
    }

    /// What to look for.
    public sealed interface Search {

        /// Nothing.
        record Everybody() implements Search {}

        /// Exactly this e-mail address, without regard to case.
        record Address(String email) implements Search {}

        /// This text within name or e-mail address, without regard to case; no character of it is a pattern.
        record Text(String text) implements Search {}
    }

    /// Who is listed besides active members.
    public enum Also {
        ARCHIVED,
        INACTIVE
    }

    /// The part of the list, and how long the whole is.
    public record Page(List<MemberEntry> entries, long total) {
        /// Copies what it is given.
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// The members; by e-mail address when no order is named.
    public Page list(Principal principal, Wanted wanted) {
        MemberSight sight = MemberSight.of(ground.standings(), principal);
        if (sight == MemberSight.NOBODY) return new Page(List.of(), 0);
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> sight == MemberSight.EVERYBODY
                                ? members.page(tx, wanted)
                                : members.pageOf(tx, wanted, principal.member()));
    }
}
