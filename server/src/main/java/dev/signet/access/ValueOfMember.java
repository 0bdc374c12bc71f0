package dev.signet.access;

import dev.signet.base.MemberId;

/// A member's own value of an attribute.
public record ValueOfMember(
        MemberId member,
        String email,
        Member.PersonName name,
        String value,
        Member.Stamp created,
        Member.Stamp updated) {}
