package dev.signet.access;

/// Where a request came from, for the audit: the caller's address and user agent, and the request's id.
///
/// Explicit in every use case that is audited; never ambient.
public record Origin(String address, String userAgent, String requestId) {}
