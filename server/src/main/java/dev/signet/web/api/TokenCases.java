package dev.signet.web.api;

import dev.signet.credentials.ClientTokens;
import dev.signet.embed.TradeTicket;

/// The use cases behind the routes of tokens: the wing of tokens, and what trades embed tickets for some.
public record TokenCases(ClientTokens wing, TradeTicket tickets) {}
