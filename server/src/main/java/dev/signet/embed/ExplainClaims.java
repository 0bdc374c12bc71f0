package dev.signet.embed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Explains claims that were judged: the same for both forms of tickets.
final class ExplainClaims {
    private final JudgedClaims judged;
    private final Instant now;

    ExplainClaims(JudgedClaims judged, Instant now) {
        this.judged = judged;
        this.now = now;
    }

    void into(Findings findings) {
        for (Map.Entry<EmbedRule, List<EmbedRefusal>> each : judged.refusals().entrySet()) {
            for (EmbedRefusal why : each.getValue()) told(each.getKey(), why, findings);
            if (each.getValue().isEmpty()) findings.passed(each.getKey(), passed(each.getKey()));
        }
    }

    private void told(EmbedRule rule, EmbedRefusal why, Findings findings) {
        Instant issued = judged.claims().issuedAt();
        Instant ends = judged.claims().endsAt();
        if (why.reason() == EmbedReason.EXPIRED) {
            String ago = seconds(ends, now);
            findings.failed(rule, EmbedReason.EXPIRED, "It expired " + ago + " ago, at " + ends + ".");
        } else if (why.reason() == EmbedReason.NOT_YET_VALID) {
            findings.failed(
                    rule,
                    EmbedReason.NOT_YET_VALID,
                    "It was signed at " + issued + ", " + seconds(now, issued)
                            + " ahead of this server's clock; a minute is let pass.");
        } else {
            findings.failed(rule, why);
        }
    }

    private String passed(EmbedRule rule) {
        TicketClaims claims = judged.claims();
        return switch (rule) {
            case EXPIRY -> "It holds until " + claims.endsAt() + ", for " + seconds(now, claims.endsAt()) + " more.";
            case ISSUED_AT -> "It was signed at " + claims.issuedAt() + ".";
            case SESSION_LENGTH -> "It holds for " + seconds(claims.issuedAt(), claims.endsAt()) + " in all.";
            case SUBJECT -> "It names " + claims.user().email() + ".";
            case VERSION -> "The version is one there is.";
            case CLAIM -> "Every claim is of its type.";
            case PARAMETER -> "Every required parameter is there and reads well.";
            case MODE -> "The mode is the one there is.";
            case ISSUER -> "iss is absent, or who signed it.";
            case TENANT -> "tenant is absent, or this organization.";
            default -> "It is as it must be.";
        };
    }

    private static String seconds(Instant from, Instant to) {
        long seconds = Duration.between(from, to).toSeconds();
        return seconds + (seconds == 1 ? " second" : " seconds");
    }
}
