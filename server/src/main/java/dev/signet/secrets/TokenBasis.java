package dev.signet.secrets;

/// On what it rests that a token speaks for its subject.
///
/// Each is told by another word in a token, so none is taken for another, not even by a server that does not
/// know it yet: that one refuses.
public sealed interface TokenBasis {

    /// The subject owns the client the token was issued to.
    record Ownership() implements TokenBasis {}

    /// Somebody acts as the subject: that member (`act`, RFC 8693 §4.1), by that token of that client.
    record Impersonation(String actor, String client, TokenSerial token) implements TokenBasis {

        /// Refuses an actor with a part missing.
        public Impersonation {
            if (actor.isEmpty() || client.isEmpty()) {
                throw new IllegalArgumentException("an actor is a member with a client");
            }
        }
    }

    /// A ticket of the client vouched for the subject.
    record Voucher() implements TokenBasis {}
}
