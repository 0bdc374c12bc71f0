package dev.signet.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.signet.access.AdmitPerson;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.Refusals;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/// Signs in whoever comes back from an identity provider.
///
/// Guarantee: the state is used up before anything else is done with it, and only by the browser that began;
/// the ID token is proven before anything it says is believed; member, link, teams, session and audit are one
/// transaction, in which the provider is looked at again: one that was turned off, deleted or made another
/// meanwhile lets nobody in. Refusals are counted, and audited with their reason where the organization is
/// known.
public final class FinishSignIn {
    private final OidcGround ground;
    private final Database database;
    private final Refusals refusals;
    private final RevealPermit permit;
    private final KnownProviders known;
    private final ExchangeCode exchange;
    private final ProveIdToken prove;
    private final AdmitPerson people;
    private final LinkMember link;
    private final ProviderSecrets secrets;
    private final ProviderStore providers = new ProviderStore();
    private final BegunStore begun = new BegunStore();
    private final LinkStore links = new LinkStore();

    FinishSignIn(OidcGround ground, KnownProviders known) {
        this.ground = ground;
        this.database = ground.access().database();
        this.refusals = ground.people().refusals();
        this.permit = ground.keeping().permit();
        this.known = known;
        this.exchange = new ExchangeCode(new AskProvider(ground.outside()), permit);
        this.prove = new ProveIdToken(known, ground.clock());
        this.people = new AdmitPerson(ground.access(), ground.people().addresses());
        this.link = new LinkMember(people, ground.access().audit(), ground.clock());
        this.secrets = new ProviderSecrets(ground.keeping().sealer());
    }

    /// Finishes the sign-in that the state is of, for the browser that holds the binding.
    public FinishOutcome finish(CallbackQuery query, Secret browserBinding, Origin origin) {
        Optional<Sign> taken =
                query.state().map(Secret::ofText).flatMap(state -> take(new BegunSignIn.Keys(browserBinding, state)));
        if (taken.isEmpty()) {
            refusals.count(origin.address(), "OIDC_" + Why.UNKNOWN_STATE);
            return FinishOutcome.Refused.because(Why.UNKNOWN_STATE);
        }
        Sign sign = taken.get();
        return switch (identity(query, sign)) {
            case Step.Done(ProvenIdentity identity) -> admit(sign, identity, origin);
            case Step.Failed(Why why, String detail) -> refuse(sign, why, detail, origin);
        };
    }

    /// A sign-in that can be finished: of which organization, at which provider, with which secrets.
    private record Sign(
            OrganizationId organization,
            IdentityProvider provider,
            Optional<Secret> clientSecret,
            BegunSignIn begun,
            BegunSignIn.Keys keys) {

        String issuer() {
            return provider.settings().issuer();
        }
    }

    private sealed interface Step {
        record Done(ProvenIdentity identity) implements Step {}

        record Failed(Why why, String detail) implements Step {}
    }

    private Optional<Sign> take(BegunSignIn.Keys keys) {
        SecretDigest state = SecretDigest.of(keys.state());
        return database.directory(directory -> BegunStore.whose(directory, state))
                .map(Directory.Entry::organization)
                .flatMap(organization -> database.inOrganization(organization, tx -> take(tx, state, keys)));
    }

    /// Another browser's attempt leaves it as it is.
    private Optional<Sign> take(Transaction tx, SecretDigest state, BegunSignIn.Keys keys) {
        Instant now = ground.clock().instant();
        return begun.locked(tx, state, now)
                .filter(one -> one.binding().matches(keys.binding()))
                .flatMap(one -> {
                    begun.use(tx, state, now);
                    return providers
                            .find(tx, one.provider())
                            .filter(provider -> provider.is(ProviderOption.ENABLED))
                            .map(provider ->
                                    new Sign(tx.organization(), provider, secrets.open(tx, provider.id()), one, keys));
                });
    }

    private Step identity(CallbackQuery query, Sign sign) {
        if (query.issuer().filter(issuer -> !issuer.equals(sign.issuer())).isPresent()) {
            return new Step.Failed(Why.WRONG_ISSUER, "callback");
        }
        if (query.error().isPresent()) {
            return new Step.Failed(Why.PROVIDER_SAYS_NO, query.error().get());
        }
        if (query.code().isEmpty()) return new Step.Failed(Why.PROVIDER_SAYS_NO, "no code");
        Optional<OIDCProviderMetadata> metadata = known.metadata(sign.issuer());
        if (metadata.isEmpty()) return new Step.Failed(Why.PROVIDER_UNREACHABLE, "discovery");
        if (metadata.get().supportsAuthorizationResponseIssuerParam()
                && query.issuer().isEmpty()) {
            return new Step.Failed(Why.WRONG_ISSUER, "callback");
        }
        return exchanged(metadata.get(), sign, query.code().get());
    }

    private Step exchanged(OIDCProviderMetadata metadata, Sign sign, String code) {
        String clientId = sign.provider().settings().clientId();
        ExchangeCode.Client client = new ExchangeCode.Client(clientId, sign.clientSecret());
        ExchangeCode.Voucher voucher = new ExchangeCode.Voucher(
                code, sign.begun().callback(), sign.keys().verifier(permit));
        return switch (exchange.exchange(metadata, client, voucher)) {
            case ExchangeCode.Outcome.Failed(Why why, String detail) -> new Step.Failed(why, detail);
            case ExchangeCode.Outcome.Exchanged(JWT token) -> {
                ProveIdToken.Expected expected = new ProveIdToken.Expected(
                        metadata,
                        clientId,
                        sign.keys().nonce(permit),
                        sign.provider().settings().groups().claim());
                yield switch (prove.prove(token, expected)) {
                    case ProveIdToken.Proof.Proven(ProvenIdentity identity) -> new Step.Done(identity);
                    case ProveIdToken.Proof.Missing(Why why) -> new Step.Failed(why, "ID token");
                };
            }
        };
    }

    private FinishOutcome admit(Sign sign, ProvenIdentity identity, Origin origin) {
        if (!people.permits(sign.organization(), origin.address())) {
            return refuse(sign, Why.ADDRESS_NOT_ALLOWED, "", origin);
        }
        return database.inOrganization(sign.organization(), tx -> {
            AdmitPerson.Visit visit =
                    new AdmitPerson.Visit(tx, origin, sign.provider().id().toString());
            Optional<IdentityProvider> now =
                    providers.held(tx, sign.provider().id()).filter(provider -> provider.stillIs(sign.provider()));
            LinkMember.Outcome outcome = now.map(provider -> link.in(visit, provider, identity))
                    .orElseGet(() -> new LinkMember.Outcome.Refused(Why.UNKNOWN_PROVIDER, Optional.empty()));
            return switch (outcome) {
                case LinkMember.Outcome.Linked(Member member) -> signedIn(visit, sign, member);
                case LinkMember.Outcome.Refused(Why why, Optional<MemberId> member) ->
                    refused(tx, sign, new Reason(why, "", member), origin);
            };
        });
    }

    private FinishOutcome signedIn(AdmitPerson.Visit visit, Sign sign, Member member) {
        AdmitPerson.Admitted admitted = people.signIn(visit, member);
        links.remember(visit.tx(), admitted.session().id(), sign.provider().id());
        return new FinishOutcome.SignedIn(
                admitted.key(), admitted.session().until(), sign.begun().returnTo());
    }

    private FinishOutcome refuse(Sign sign, Why why, String detail, Origin origin) {
        return database.inOrganization(
                sign.organization(), tx -> refused(tx, sign, new Reason(why, detail, Optional.empty()), origin));
    }

    private record Reason(Why why, String detail, Optional<MemberId> member) {}

    private FinishOutcome refused(Transaction tx, Sign sign, Reason reason, Origin origin) {
        refusals.count(origin.address(), "OIDC_" + reason.why());
        String subject = reason.member()
                .map(id -> "member:" + id)
                .orElse(sign.provider().id().auditName());
        AuditEntry entry = AuditEntry.byStranger(origin, ground.clock().instant(), AuditAction.SESSION_REFUSE, subject)
                .with("reason", reason.why().name())
                .with("provider", sign.provider().id().toString());
        ground.access().audit().record(tx, reason.detail().isEmpty() ? entry : entry.with("detail", reason.detail()));
        return FinishOutcome.Refused.because(reason.why());
    }
}
