package dev.signet.web.api;

import dev.signet.access.Deliveries;
import dev.signet.access.Webhooks;
import dev.signet.secrets.RevealPermit;

/// The use cases behind the routes of notices: webhook endpoints, whose secrets the permit shows once, and the log of
/// what was sent.
public record NoticeCases(Webhooks webhooks, Deliveries deliveries, RevealPermit permit) {}
