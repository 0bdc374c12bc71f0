package dev.signet.access;

import java.time.Instant;

/// A run of records that joins the chain, with what was visible when it was read.
record AuditSeal(long number, Instant at, AuditTip.View view, long restored, AuditRun run) {}
