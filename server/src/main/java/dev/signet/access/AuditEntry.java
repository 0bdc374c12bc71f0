package dev.signet.access;

import dev.signet.base.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What an action tells the audit: when, who, what, to which thing, from where, in which request.
///
/// `action` is the word of an [AuditAction]. Details are few, short and never a secret. Whatever text is given can be
/// kept: what the database cannot hold is replaced, what is too long is cut; time is kept in microseconds.
public record AuditEntry(
        Instant at,
        String actor,
        String action,
        String subject,
        String address,
        String requestId,
        Map<String, String> details) {
    /// Who acts when nobody has proven who they are.
    static final String STRANGER = "stranger";

    /// Who acts at the server's command line.
    static final String OPERATOR = "operator";

    /// Who acts when nobody does.
    static final String SERVER = "server";

    private static final int LONGEST_USER_AGENT = 200;

    /// Copies what it is given, details sorted by key.
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        actor = AuditText.clean(actor);
        action = AuditText.clean(action);
        subject = AuditText.clean(subject);
        address = AuditText.clean(address);
        requestId = AuditText.clean(requestId);
        details = sorted(details);
    }

    /// An entry for what the principal does in a request, with their user agent as a detail when they sent one.
    public static AuditEntry by(Principal who, Origin from, Instant at, AuditAction action, String subject) {
        return of(who.auditName(), from, at, action, subject);
    }

    /// An entry for what whoever runs the server does with one of its commands.
    public static AuditEntry byOperator(String command, Instant at, AuditAction action, String subject) {
        return of(OPERATOR, new Origin("", "", command), at, action, subject);
    }

    /// An entry for what the server does on its own.
    static AuditEntry byServer(Instant at, AuditAction action, String subject) {
        return of(SERVER, new Origin("", "", ""), at, action, subject);
    }

    /// An entry for what somebody tries who has not proven who they are.
    public static AuditEntry byStranger(Origin from, Instant at, AuditAction action, String subject) {
        return of(STRANGER, from, at, action, subject);
    }

    private static AuditEntry of(String actor, Origin from, Instant at, AuditAction action, String subject) {
        String userAgent = AuditText.clean(from.userAgent(), LONGEST_USER_AGENT);
        Map<String, String> details = userAgent.isBlank() ? Map.of() : Map.of("userAgent", userAgent);
        return new AuditEntry(at, actor, action.word(), subject, from.address(), from.requestId(), details);
    }

    /// The entry with one more detail; never give it a secret.
    public AuditEntry with(String key, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new AuditEntry(at, actor, action, subject, address, requestId, more);
    }

    /// The details as they are stored: compact JSON with sorted keys.
    String detailsText() {
        return details.isEmpty() ? "{}" : Json.text(details);
    }

    private static Map<String, String> sorted(Map<String, String> details) {
        if (details.isEmpty()) return Map.of();
        TreeMap<String, String> copy = new TreeMap<>();
        details.forEach((key, value) -> copy.put(AuditText.clean(key), AuditText.clean(value)));
        return Collections.unmodifiableMap(copy);
    }
}
