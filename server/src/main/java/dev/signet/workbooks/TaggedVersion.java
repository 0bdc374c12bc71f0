package dev.signet.workbooks;

import dev.signet.access.Member;

/// Where a tag points in one workbook, and who pointed it there.
public record TaggedVersion(TagId tag, TagName name, int version, Member.Stamp tagged) {}
