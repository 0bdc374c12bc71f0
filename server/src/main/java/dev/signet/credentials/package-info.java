/// Client credentials and bearer tokens: issue once, verify often, rotate, revoke at once.
///
/// Nouns: [Credential] with its [CredentialTerms] and secrets, [TokenPair]. The one flow: a client
/// authenticates ([AuthenticateClient]), gets a pair of tokens ([IssueToken], [RefreshTokens]), and every
/// later call proves one ([VerifyToken]), which reads the state of credential and owner now
/// ([CredentialGate]). Hosts sign tickets for embeds with the same secrets ([EmbedCredentials]); an Admin acts
/// as a member by [ExchangeToken], and whom a token acts as is asked of [WhoActs] at every call. What happens
/// to a credential from creation to revocation is [CredentialLife]; what all changes share is
/// [OneCredential]. Read [VerifyToken] first.
///
/// Two wings, [ClientTokens] and [CredentialLife], and [CredentialUses], which counts beside both.
///
/// Never: a secret that can be read again unless it must sign embeds or subject tokens; a right inside a
/// token; a database round trip for a token whose credential is in memory.
@NullMarked
package dev.signet.credentials;

import org.jspecify.annotations.NullMarked;
