package dev.signet.web.api;

import dev.signet.access.ExportAudit;
import dev.signet.access.ListMails;
import dev.signet.access.SearchAudit;

/// The use cases behind the routes that tell what happened: the audit, and the mails that were sent.
public record AuditCases(SearchAudit search, ExportAudit export, ListMails mails) {}
