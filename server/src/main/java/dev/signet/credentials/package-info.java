/// Client credentials and bearer tokens: issue once, verify often, revoke at once.
///
/// Nouns: [Credential] with its secrets, [TokenPair]. The one flow: a client authenticates
/// ([AuthenticateClient]), gets a pair of tokens ([IssueToken], [RefreshTokens]), and every later call proves
/// one ([VerifyToken]), which reads the state of credential and owner now. Hosts sign tickets for embeds with
/// the same secrets ([EmbedCredentials]). Read [VerifyToken] first.
///
/// Never: a secret that can be read again without the embedding privilege; a right inside a token.
@NullMarked
package dev.signet.credentials;

import org.jspecify.annotations.NullMarked;
