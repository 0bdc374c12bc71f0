package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.wanted;

import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import dev.signet.credentials.KeysWorld.Client;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An organization with an Admin's credential that may impersonate, and Mia, whom it may act as.
final class ActingWorld implements AutoCloseable {
    static final String MIA = "mia@example.com";

    final KeysWorld world = new KeysWorld();
    final MemberId mia = world.member(MIA, "View");
    final Client admins = impersonating(world.admin, world.admin.member());

    Client impersonating(Principal by, MemberId owner) {
        return world.created(
                by,
                new CreateCredential.NewCredential(
                        owner,
                        new Credential.Description("acting " + UUID.randomUUID(), ""),
                        Set.of(Scope.API),
                        CredentialTerms.none(),
                        CreateCredential.FirstSecret.MINTED,
                        Impersonation.ON));
    }

    /// Another Admin of the organization.
    MemberId anotherAdmin() {
        return world.member("admin-" + UUID.randomUUID() + "@example.com", "Admin");
    }

    Client another(MemberId owner) {
        return impersonating(world.admin, owner);
    }

    Client stranger() {
        return world.created(
                world.stranger,
                wanted(
                        world.stranger.member(),
                        "theirs " + UUID.randomUUID(),
                        CredentialTerms.none(),
                        Scope.EMBED,
                        Scope.API));
    }

    String token(Client client) {
        return world.pair(client).accessToken();
    }

    SubjectToken subject(Client signer, String email) {
        return SubjectToken.of(signer.id().value(), email, world.clock.instant());
    }

    ExchangeOutcome exchange(String actorToken, String subjectToken) {
        return world.tokens.exchange().exchange(new ExchangeToken.Ask(actorToken, subjectToken), HERE);
    }

    /// With a token of the Admin's credential.
    ExchangeOutcome exchange(String subjectToken) {
        return exchange(token(admins), subjectToken);
    }

    AccessToken granted(String actorToken, String subjectToken) {
        ExchangeOutcome outcome = exchange(actorToken, subjectToken);
        if (outcome instanceof ExchangeOutcome.Granted(AccessToken token)) return token;
        throw new AssertionError(outcome);
    }

    /// The Admin acting as Mia.
    AccessToken actingAsMia() {
        return granted(token(admins), subject(admins, MIA).signed(admins.secret()));
    }

    /// Who a token acts as now, if anybody.
    Optional<Principal.Machine> who(AccessToken token) {
        return who(world.tokens, token);
    }

    static Optional<Principal.Machine> who(ClientTokens tokens, AccessToken token) {
        return tokens.verify().verify(token.text(), HERE.address()) instanceof TokenCheck.Good(Principal.Machine caller)
                ? Optional.of(caller)
                : Optional.empty();
    }

    static ExchangeOutcome refused(ExchangeOutcome.Why why) {
        return new ExchangeOutcome.Refused(why);
    }

    @Override
    public void close() {
        world.close();
    }
}
