package dev.signet.web.api;

import dev.signet.access.ExportAudit;
import dev.signet.access.SearchAudit;

/// The use cases behind the routes of the audit.
public record AuditCases(SearchAudit search, ExportAudit export) {}
