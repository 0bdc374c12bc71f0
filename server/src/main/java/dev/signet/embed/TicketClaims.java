package dev.signet.embed;

import dev.signet.access.EmbedUser;
import java.time.Instant;

/// What a ticket says, every rule of embedding.md §2.4 checked: who is vouched for and how they are described,
/// which ticket of its credential it is (`jti`), until when it holds (`exp`), and what it says of its session
/// alone.
public record TicketClaims(
        EmbedUser user, String serial, Instant issuedAt, Instant endsAt, SessionTerms terms, WarehouseTokens tokens) {

    @Override
    public String toString() {
        return "TicketClaims[" + user.email() + "]";
    }
}
