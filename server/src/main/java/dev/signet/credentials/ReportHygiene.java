package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.base.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports what is worth looking at in the credentials that were not revoked: to Admins in all of the
/// organization, to others who may have any in their own. At most [#MOST] findings, the most pressing first.
public final class ReportHygiene {
    /// The most findings of a report.
    public static final int MOST = 1_000;

    private static final Comparator<HygieneFinding> ORDER = Comparator.comparing(HygieneFinding::kind);

    private final AccessGround ground;
    private final CredentialRights rights;
    private final CredentialListStore credentials = new CredentialListStore();

    /// Works on that ground.
    public ReportHygiene(AccessGround ground) {
        this.ground = ground;
        this.rights = new CredentialRights(ground.access());
    }

    /// What was found then.
    public record Report(Instant checkedAt, List<HygieneFinding> findings) {}

    /// Looks at all credentials.
    public CredentialOutcome<Report> report(Principal principal) {
        CredentialRights.Reach reach = rights.of(principal);
        if (reach == CredentialRights.Reach.NONE) return new CredentialOutcome.Forbidden<>();
        Instant now = ground.clock().instant();
        Map<MemberId, Optional<Standing>> owners = owners(principal);
        HygieneRules rules = new HygieneRules(now);
        List<HygieneFinding> findings = new ArrayList<>();
        Optional<MemberId> owner =
                reach == CredentialRights.Reach.ALL ? Optional.empty() : Optional.of(principal.member());
        ground.database().inOrganization(principal.organization(), tx -> {
            credentials.eachUnrevoked(tx, owner, used -> findings.addAll(rules.judge(facts(used, owners))));
            return findings.size();
        });
        return new CredentialOutcome.Done<>(
                new Report(now, findings.stream().sorted(ORDER).limit(MOST).toList()));
    }

    private static HygieneRules.Facts facts(CredentialListStore.Used used, Map<MemberId, Optional<Standing>> owners) {
        return new HygieneRules.Facts(
                used.credential(),
                used.lastAt(),
                owners.getOrDefault(used.credential().owner(), Optional.empty()));
    }

    private Map<MemberId, Optional<Standing>> owners(Principal principal) {
        List<MemberId> ids = ground.database().inOrganization(principal.organization(), credentials::owners);
        Map<MemberId, Optional<Standing>> owners = new HashMap<>();
        ids.forEach(id -> owners.put(id, ground.standings().find(principal.organization(), id)));
        return owners;
    }
}
