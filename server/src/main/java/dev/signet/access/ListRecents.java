package dev.signet.access;

import dev.signet.access.FileQuery.Within;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists what a member opened, the last first, as far as the member still sees it: for the member, and for
/// Admins.
public final class ListRecents {
    /// No member has more.
    private static final Slice ALL = new Slice(0, 1_000);

    private final AccessGround ground;
    private final Files files;
    private final FavoriteStore store = new FavoriteStore();

    /// Lists there.
    public ListRecents(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// A file, and when the member opened it last.
    public record Recent(FileView file, Instant at) {}

    /// What came of it.
    public sealed interface Outcome {

        /// All of them.
        record Listed(List<Recent> files) implements Outcome {

            /// Copies what it is given.
            public Listed {
                files = List.copyOf(files);
            }
        }

        /// There is no such member.
        record NoSuchMember() implements Outcome {}

        /// Only Admins ask for others.
        record Forbidden() implements Outcome {}
    }

    /// Lists them.
    public Outcome list(Principal principal, MemberId member) {
        return switch (MemberScope.of(ground, principal, member)) {
            case FORBIDDEN -> new Outcome.Forbidden();
            case NOT_FOUND -> new Outcome.NoSuchMember();
            case ALLOWED -> {
                Optional<Standing> who = ground.standings().find(principal.organization(), member);
                yield new Outcome.Listed(
                        ground.database().inOrganization(principal.organization(), tx -> in(tx, who.orElseThrow())));
            }
        };
    }

    private List<Recent> in(Transaction tx, Standing who) {
        Map<InodeId, Instant> recents = store.recents(tx, who.member().id());
        FileQuery query = FileQuery.of(EnumSet.allOf(InodeKind.class)).within(new Within.Among(recents.keySet()));
        Map<InodeId, FileView> seen = files.page(tx, who, query, ALL).files().stream()
                .collect(Collectors.toMap(file -> file.inode().id(), Function.identity()));
        return recents.entrySet().stream()
                .flatMap(
                        recent -> Optional.ofNullable(seen.get(recent.getKey()))
                                .map(file -> new Recent(file, recent.getValue()))
                                .stream())
                .toList();
    }
}
