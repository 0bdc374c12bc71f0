package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Notice;
import dev.signet.access.NoticeKind;
import dev.signet.access.Notices;
import dev.signet.access.Rounds;
import dev.signet.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks once an hour for working credentials that are about to expire or have not been used for long, by the rules of
/// the hygiene report, and tells the owner and the Admins of each, once.
///
/// Any number of nodes may run one: whichever comes first tells. A new end, or a use in between, makes it news again.
public final class WatchCredentials {
    private static final Duration PACE = Duration.ofHours(1);

    private final AccessGround ground;
    private final Notices notices;
    private final CredentialListStore credentials = new CredentialListStore();
    private final ToldStore told = new ToldStore();

    private WatchCredentials(AccessGround ground, Notices notices) {
        this.ground = ground;
        this.notices = notices;
    }

    /// Rounds that look.
    public static Rounds rounds(AccessGround ground, Notices notices) {
        WatchCredentials watch = new WatchCredentials(ground, notices);
        return Rounds.of(ground.database(), "credential-watch", PACE, tx -> {
            watch.look(tx);
            return false;
        });
    }

    /// Something worth telling of a credential, and what would make it news again.
    private record Found(Credential credential, NoticeKind kind, String sentence, Instant mark) {}

    private void look(Transaction tx) {
        Instant now = ground.clock().instant();
        List<Found> found = new ArrayList<>();
        credentials.eachUnrevoked(tx, Optional.empty(), used -> found.addAll(find(used, now)));
        for (Found each : found) {
            if (!told.remember(tx, each.credential().id(), each.kind(), each.mark(), now)) continue;
            Notice notice = each.credential().notice(each.kind(), each.sentence());
            notices.tell(tx, notice, now);
        }
    }

    private static List<Found> find(CredentialListStore.Used used, Instant now) {
        Credential credential = used.credential();
        if (!credential.worksAt(now)) return List.of();
        HygieneRules.Facts facts = new HygieneRules.Facts(credential, used.lastAt(), Optional.empty());
        return new HygieneRules(now)
                .judge(facts).stream()
                        .flatMap(finding -> mark(finding.kind(), used)
                                .map(mark -> new Found(credential, kind(finding.kind()), finding.sentence(), mark))
                                .stream())
                        .toList();
    }

    private static NoticeKind kind(HygieneFinding.Kind kind) {
        return kind == HygieneFinding.Kind.EXPIRING ? NoticeKind.CREDENTIAL_EXPIRING : NoticeKind.CREDENTIAL_UNUSED;
    }

    /// Empty for what nobody is told of.
    private static Optional<Instant> mark(HygieneFinding.Kind kind, CredentialListStore.Used used) {
        return switch (kind) {
            case EXPIRING -> used.credential().terms().expiresAt();
            case IDLE -> used.lastAt();
            case UNUSED -> Optional.of(used.credential().created().at());
            case OWNERLESS, NO_ORIGINS, OVER_PRIVILEGED -> Optional.empty();
        };
    }
}
