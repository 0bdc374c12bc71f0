/// Make, digest, seal, sign and verify: the only room that touches a crypto library.
///
/// Nouns: [Secret] and the [RevealPermit] that opens it; [KeptSecret], which says by its type how a secret is stored,
/// as a [SecretDigest] (only ever compared) or a [SealedSecret] (must work again); [MasterKey], the keys in the file
/// beside the server; [TokenKey] and [TokenClaims]; [VerifiedToken], the proof only the verifier can make.
///
/// Flow of a credential: [SecretShape#mint()] → shown once → [SecretDigest#of(Secret)] or
/// [Sealer#seal(Secret, Binding)] → kept. Flow of a token: [SignedToken#sign(TokenKey, TokenClaims)] → travels →
/// [UntrustedToken#parse(String)] → [UntrustedToken#verify(TokenKey, TokenRules)] → [VerifiedToken].
///
/// Flow of a host's ticket: [UntrustedTicket#parse(String)] → [UntrustedTicket#verify] with a [TicketKey] →
/// [SignedTicket].
///
/// Read [Secret] first, then [KeptSecret], then [UntrustedToken].
///
/// This room never stores anything but the master key file, never reads a clock of its own, never logs, and compares
/// nothing secret in a time that depends on the content.
@NullMarked
package dev.signet.secrets;

import org.jspecify.annotations.NullMarked;
