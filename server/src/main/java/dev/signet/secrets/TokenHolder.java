package dev.signet.secrets;

/// For whom a token speaks: the member it acts as (`sub`), the organization (`org`), the client it was issued to
/// (`client_id`), and why it may.
public record TokenHolder(String subject, String organization, String client, TokenBasis basis) {

    /// Refuses a holder with a part missing.
    public TokenHolder {
        if (subject.isEmpty() || organization.isEmpty() || client.isEmpty()) {
            throw new IllegalArgumentException("a token names its subject, organization and client");
        }
    }

    /// The client's owner.
    public TokenHolder(String subject, String organization, String client) {
        this(subject, organization, client, new TokenBasis.Ownership());
    }
}
