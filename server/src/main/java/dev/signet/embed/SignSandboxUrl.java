package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.Violation;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedBar;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.SandboxUrl.Outcome;
import dev.signet.secrets.TicketSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signs a URL as a host would, for trying embeds out (embedding.md §6). Opening it is a visit like every other.
///
/// Guarantee: the secret stays where it is; the URL is kept nowhere, and that one was made is audited. Admins sign with
/// every working credential for anybody; owners of one with it, and for themselves alone.
public final class SignSandboxUrl {
    private final PathGround ground;
    private final PathRights rights;
    private final EmbedCredentials credentials;
    private final GeneratePath paths;
    private final Limits limits;

    SignSandboxUrl(PathGround ground, PathRights rights, EmbedCredentials credentials, Limits limits) {
        this.ground = ground;
        this.rights = rights;
        this.credentials = credentials;
        this.paths = new GeneratePath(ground, rights);
        this.limits = limits;
    }

    /// How addresses begin and how long sessions may be.
    record Limits(SandboxAddress address, WholeUrlRules rules) {}

    /// Somebody's wish, with the credential that signs it, and for whom.
    private record Order(Asker asker, Origin from, SandboxWish wish, Credential credential, String email) {
        Principal principal() {
            return asker.principal();
        }
    }

    /// Whether they may try embeds out at all.
    public boolean isFor(Principal principal) {
        return rights.whyNot(principal).isEmpty();
    }

    /// The URL.
    public Outcome sign(Principal principal, Origin from, SandboxWish wish) {
        Optional<Asker> asker = Asker.of(principal, ground, rights);
        if (asker.isEmpty()) {
            return new Outcome.Forbidden("Only Admins and owners of a live credential for embedding try embeds out.");
        }
        Optional<Credential> credential = credentials.find(wish.client()).filter(asker.get()::sees);
        boolean seen = asker.get().sees(wish.content().target().workbook());
        if (credential.isEmpty() || !seen) return new Outcome.NotFound();
        String email = SandboxClaims.email(wish, asker.get().email());
        Order order = new Order(asker.get(), from, wish, credential.get(), email);
        return whyNot(order).orElseGet(() -> sign(order));
    }

    private Optional<Outcome> whyNot(Order order) {
        Optional<EmbedBar> bar = credentials.whyNot(order.credential());
        if (bar.isPresent()) {
            return refused("clientId", EmbedAdvice.of(EmbedReason.of(bar.get())).cause());
        }
        if (!order.asker().knows(order.email())) {
            return Optional.of(
                    new Outcome.Forbidden("Only Admins sign for other users: leave the e-mail address out."));
        }
        return length(order.wish());
    }

    private Optional<Outcome> length(SandboxWish wish) {
        Duration longest = switch (wish.content().mode()) {
            case TOKEN -> EmbedRules.LONGEST;
            case WHOLE_URL -> limits.rules().longest();
        };
        return wish.length().compareTo(longest) > 0
                ? refused("sessionLength", "Give at most " + longest.toSeconds() + " seconds.")
                : Optional.empty();
    }

    private static Optional<Outcome> refused(String field, String sentence) {
        return Optional.of(new Outcome.Refused(field, sentence));
    }

    private Outcome sign(Order order) {
        Optional<TicketSigner> signer = credentials.signer(order.credential());
        if (signer.isEmpty()) {
            return new Outcome.Refused(
                    "clientId",
                    "This credential signs with registered keys alone, whose private halves this server does not have."
                            + " Sign the URL where the key is.");
        }
        return switch (order.wish().content().mode()) {
            case TOKEN -> token(order, signer.get());
            case WHOLE_URL -> whole(order, signer.get());
        };
    }

    private Outcome token(Order order, TicketSigner signer) {
        Instant now = ground.access().clock().instant();
        SandboxUrl.Token token = SandboxClaims.token(order.wish(), order.email(), order.credential(), now);
        String signed = signer.token(token.header(), token.claims());
        String url = limits.address().of(order.principal().organization(), order.wish(), signed);
        return told(order, new SandboxUrl(url, Optional.of(token), SandboxClaims.endOf(token, now, order.wish())));
    }

    private Outcome whole(Order order, TicketSigner signer) {
        if (!order.wish().additions().claims().isEmpty()) {
            return new Outcome.Refused("claims", "Signed URLs have no claims: give parameters.");
        }
        Optional<Violation> reserved = SandboxClaims.reserved(order.wish());
        if (reserved.isPresent()) {
            return new Outcome.Refused(reserved.get().field(), reserved.get().message());
        }
        EmbedTarget target = order.wish().content().target();
        GeneratePath.Wanted wanted = new GeneratePath.Wanted(target.at(Optional.empty()), Audience.SECURE);
        return switch (paths.generate(order.principal(), order.from(), wanted)) {
            case PathOutcome.Done<EmbedPath>(EmbedPath path) -> whole(order, signer, path);
            case PathOutcome.NotFound<EmbedPath>() -> new Outcome.NotFound();
            case PathOutcome.Forbidden<EmbedPath> _ -> new Outcome.Forbidden("Only Admins generate this path.");
            case PathOutcome.Refused<EmbedPath>(List<Violation> violations) ->
                new Outcome.Refused(
                        violations.getFirst().field(), violations.getFirst().message());
        };
    }

    private Outcome whole(Order order, TicketSigner signer, EmbedPath path) {
        Instant now = ground.access().clock().instant();
        String message =
                limits.address().toSign(path, order.wish(), SandboxClaims.parameters(order.wish(), order.email(), now));
        String url = message + "&:signature=" + signer.code(message);
        return told(
                order,
                new SandboxUrl(url, Optional.empty(), now.plus(order.wish().length())));
    }

    private Outcome told(Order order, SandboxUrl url) {
        AuditEntry entry = AuditEntry.by(
                        order.principal(),
                        order.from(),
                        ground.access().clock().instant(),
                        AuditAction.EMBED_SANDBOX_URL,
                        "client:" + order.credential().id())
                .with("workbook", order.wish().content().target().workbook().toString())
                .with("form", order.wish().content().mode().name())
                .with("user", order.email());
        ground.access().database().inOrganization(order.principal().organization(), tx -> {
            ground.access().audit().record(tx, entry);
            return url;
        });
        return new Outcome.Signed(url);
    }
}
