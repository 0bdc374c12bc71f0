package dev.signet.embed;

import java.util.List;
import java.util.Map;

/// Claims with every rule asked of them by itself: those that need nothing but the claims, their credential and the
/// time. A rule without refusals is kept; one that is not there could not be asked.
record JudgedClaims(TicketClaims claims, Map<EmbedRule, List<EmbedRefusal>> refusals) {

    /// Copies what it is given.
    JudgedClaims {
        refusals = Map.copyOf(refusals);
    }
}
