package dev.signet.access;

/// A team as lists show it: how many active members it has, and whether an embed user made it.
public record CountedTeam(Team team, int memberCount, boolean createdByEmbed) {}
