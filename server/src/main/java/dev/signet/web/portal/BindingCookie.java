package dev.signet.web.portal;

import dev.signet.http.Answer;
import dev.signet.http.Request;
import dev.signet.oidc.BeginSignIn;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// The cookie by which a browser that comes back from an identity provider is known to be the one that was
/// sent there.
///
/// On an https server it has the prefix `__Host-` (RFC 6265bis §4.1.3.2), so that no other host of the domain
/// can plant one and sign somebody in as somebody else; that prefix wants the path `/`, which is worth it. It
/// is `Lax`, because providers send browsers back from another site.
final class BindingCookie {
    private static final String PLAIN = "signet_sign_in";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final Secret NONE = Secret.ofText("");

    private final String name;
    private final String attributes;
    private final RevealPermit permit;

    BindingCookie(URI publicUrl, RevealPermit permit) {
        boolean encrypted = "https".equalsIgnoreCase(publicUrl.getScheme());
        this.name = encrypted ? "__Host-" + PLAIN : PLAIN;
        this.attributes = encrypted
                ? "; Path=/; HttpOnly; SameSite=Lax; Secure"
                : "; Path=" + LoginPage.PATH + "; HttpOnly; SameSite=Lax";
        this.permit = permit;
    }

    /// What the request brings; nothing anybody was given when it brings none, or several, one of which was
    /// planted.
    Secret read(Request request) {
        List<String> values = request.cookies(name);
        return values.size() == 1 && SHAPE.matcher(values.getFirst()).matches()
                ? Secret.ofText(values.getFirst())
                : NONE;
    }

    /// The answer, with which the browser keeps it as long as a sign-in may take.
    Answer set(Answer answer, Secret binding) {
        return answer.adding(
                "Set-Cookie",
                name + "=" + binding.reveal(permit) + "; Max-Age=" + BeginSignIn.LIFE.toSeconds() + attributes);
    }

    /// The answer, with which the browser forgets it.
    Answer clear(Answer answer) {
        return answer.adding("Set-Cookie", name + "=; Max-Age=0" + attributes);
    }
}
