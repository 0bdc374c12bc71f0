package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditGroup;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Refusals;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Keeps why a client that proved itself got no token.
///
/// The audit gets the first refusal of each client for each reason in a minute; a program that goes on asking
/// is counted, so that it cannot fill the audit.
final class RefusedTokens {
    private static final int MOST_KEYS = 100_000;

    private final AuditGroup audit;
    private final Refusals refusals;
    private final InstantSource clock;
    private final Cache<Key, Long> minutes =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    RefusedTokens(AuditGroup audit, Refusals refusals, InstantSource clock) {
        this.audit = audit;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Keeps it, and is the answer.
    TokenOutcome.Refused refuse(Credential credential, Why why, Origin origin) {
        keep(credential, why.name(), entry(credential, AuditAction.TOKEN_REFUSE, origin));
        return new TokenOutcome.Refused(why);
    }

    /// Keeps that the credential was refused for this reason, with what else the entry tells.
    void keep(Credential credential, String reason, AuditEntry entry) {
        long minute = TimeUnit.MILLISECONDS.toMinutes(clock.millis());
        Long before = minutes.asMap().put(new Key(credential.id(), reason), minute);
        if (before != null && before == minute) {
            refusals.count(entry.address(), reason);
        } else {
            String told = reason.toLowerCase(Locale.ROOT).replace('_', '-');
            audit.recordNow(credential.organization(), entry.with("reason", told));
        }
    }

    /// What the audit is told of a refusal of that credential, without the reason.
    AuditEntry entry(Credential credential, AuditAction action, Origin origin) {
        Principal client = new Principal.Machine(credential.organization(), credential.owner(), credential.id());
        return AuditEntry.by(client, origin, clock.instant(), action, credential.auditName());
    }

    /// Keeps why a stranger was refused.
    void count(String reason, Origin origin) {
        refusals.count(origin.address(), reason);
    }

    private record Key(ClientId client, String reason) {}
}
