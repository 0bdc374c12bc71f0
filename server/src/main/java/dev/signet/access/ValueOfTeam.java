package dev.signet.access;

import dev.signet.base.TeamId;

/// A team's value of an attribute. Of several teams' values the one of the lowest priority holds.
public record ValueOfTeam(
        TeamId team, String name, String value, int priority, Member.Stamp created, Member.Stamp updated) {}
