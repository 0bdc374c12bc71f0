package dev.signet.access;

import java.util.Optional;

/// Which records of the audit somebody wants to see. Empty text wants them all.
///
/// `action` is a word such as `credential.rotate`, or the beginning of some, with its dot: `credential.`.
public record AuditFilter(String action, Names names, AuditPeriod period, Optional<Acceptance> outcome) {

    /// A filter that lets everything through.
    public static AuditFilter everything() {
        return new AuditFilter("", new Names("", "", ""), AuditPeriod.always(), Optional.empty());
    }

    /// What must occur, in any case of ASCII letters: who did it and to what, each also by the name or e-mail address
    /// of a
    /// member; or anywhere in the record.
    public record Names(String actor, String subject, String anywhere) {}
}
