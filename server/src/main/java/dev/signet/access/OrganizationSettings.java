package dev.signet.access;

/// An organization with all it has settled (rest-api.md §4.12). `publicEmbeds` is kept and answered; embeds
/// without a ticket are not built, so nothing follows from it yet.
public record OrganizationSettings(Organization organization, OrganizationPolicy policy, boolean publicEmbeds) {}
