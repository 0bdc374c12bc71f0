package dev.signet.workbooks;

import dev.signet.access.Member;
import dev.signet.base.MemberId;

/// A name for published versions (rest-api.md §3.13). It is of the whole organization, and in each workbook it points
/// at one version at most.
public record Tag(TagId id, Look look, MemberId owner, Member.Stamp created, Member.Stamp updated) {

    /// What people see of it; the description may be empty.
    public record Look(TagName name, TagColor color, String description) {}

    /// How the audit names it.
    static String auditName(TagId id) {
        return "tag:" + id;
    }
}
