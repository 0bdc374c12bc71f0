package dev.signet.oidc;

import dev.signet.secrets.RandomText;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.net.URI;
import java.time.Instant;

/// A sign-in on its way: what of it we keep, which is nothing that could finish it.
///
/// State and binding are kept as digests. Nonce and PKCE verifier are not kept at all: each is the digest of
/// binding and state, so only the browser that began can bring what makes them.
record BegunSignIn(ProviderId provider, SecretDigest binding, URI callback, String returnTo, Instant until) {
    private static final int RANDOM_BYTES = 32;

    /// The secrets of one sign-in.
    record Keys(Secret binding, Secret state) {

        /// New ones.
        static Keys create() {
            return new Keys(random(), random());
        }

        /// The nonce the token must carry.
        String nonce(RevealPermit permit) {
            return derived("nonce", permit);
        }

        /// The PKCE code verifier (RFC 7636 §4.1).
        String verifier(RevealPermit permit) {
            return derived("verifier", permit);
        }

        private String derived(String purpose, RevealPermit permit) {
            String text = purpose + "\n" + binding.reveal(permit) + "\n" + state.reveal(permit);
            return SecretDigest.of(Secret.ofText(text)).hex();
        }

        private static Secret random() {
            return Secret.ofText(RandomText.hex(RANDOM_BYTES));
        }
    }
}
