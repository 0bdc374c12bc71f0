package dev.signet.access;

import dev.signet.base.MemberId;

/// Somebody in a team, and who brought them in.
public record TeamMember(MemberId member, String email, Member.PersonName name, TeamRank rank, MemberId addedBy) {}
