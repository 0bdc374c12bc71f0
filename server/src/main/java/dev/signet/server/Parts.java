package dev.signet.server;

import dev.signet.access.Access;
import dev.signet.access.AccessGround;
import dev.signet.access.AllowedAddresses;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.AuditRetention;
import dev.signet.access.AuditSealer;
import dev.signet.access.Notices;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.OrganizationSlugs;
import dev.signet.access.Outbox;
import dev.signet.access.PasswordLinks;
import dev.signet.access.Profiles;
import dev.signet.access.Refusals;
import dev.signet.access.Sessions;
import dev.signet.access.SetPassword;
import dev.signet.access.SignIn;
import dev.signet.access.SignInOrganization;
import dev.signet.access.SignOut;
import dev.signet.access.Standings;
import dev.signet.access.Webhooks;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.CredentialGround;
import dev.signet.credentials.CredentialLife;
import dev.signet.credentials.CredentialUses;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.FetchKeySet;
import dev.signet.credentials.SigningKeys;
import dev.signet.database.Database;
import dev.signet.embed.EmbedLoads;
import dev.signet.embed.EmbedRules;
import dev.signet.embed.Embeds;
import dev.signet.embed.WholeUrlRules;
import dev.signet.embed.WholeUrlUses;
import dev.signet.oidc.IdentityProviders;
import dev.signet.oidc.KnownProviders;
import dev.signet.oidc.OidcGround;
import dev.signet.oidc.ProviderSignIn;
import dev.signet.outbound.OutboundHttp;
import dev.signet.query.EngineLimits;
import dev.signet.query.Querying;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import dev.signet.workbooks.Writing;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Everything the server is made of, wired by hand, from the bottom up.
final class Parts implements AutoCloseable {
    final Database database;
    final Path data;
    final InstantSource clock;
    final AuditSealer sealerOfAudit;
    final Audit audit;
    final AuditRetention retention;
    final AuditGroup grants;
    final Refusals refusals;
    final Standings standings;
    final Access access;
    final AccessGround ground;
    final OrganizationPolicies policies;
    final SigningKeys signingKeys;
    final ClientTokens tokens;
    final AllowedAddresses allowedAddresses;
    final CredentialUses uses;
    final FetchKeySet keySets;
    final CredentialLife credentials;
    final PasswordLinks passwordLinks;
    final Passwords passwords;
    final Outbox outbox;
    final Notices notices;
    final Webhooks webhooks;
    final SetPassword setPassword;
    final SignIn signIn;
    final SignOut signOut;
    final Sessions sessions;
    final SignInOrganization signInOrganization;
    final OrganizationSlugs slugs;
    final Querying querying;
    final Profiles profiles;
    final Documents workbooks;
    final WholeUrlRules wholeUrls;
    final WholeUrlUses wholeUrlUses;
    final EmbedLoads embedLoads;
    final EmbedCredentials embedCredentials;
    final Embeds embeds;
    final IdentityProviders identityProviders;
    final ProviderSignIn providerSignIn;

    /// How the parts are to work. Connections may read files below the folder.
    record Terms(
            Path data,
            ClientTokens.Limits limits,
            Passwords passwords,
            Ways ways,
            InstantSource clock,
            WholeUrlRules wholeUrls) {

        /// Those under which no URL that is signed as a whole opens anything.
        Terms(Path data, ClientTokens.Limits limits, Passwords passwords, Ways ways, InstantSource clock) {
            this(data, limits, passwords, ways, clock, WholeUrlRules.standard(List.of()));
        }
    }

    /// The ways out: mail, and HTTP to URLs that somebody typed in, which is its opener's to close.
    record Ways(Outbox outbox, OidcGround.Outside outside) {

        OutboundHttp http() {
            return outside.http();
        }
    }

    Parts(Database database, Sealer sealer, Terms terms) {
        this.database = database;
        data = terms.data();
        clock = terms.clock();
        passwords = terms.passwords();
        outbox = terms.ways().outbox();
        sealerOfAudit = AuditSealer.start(database, clock);
        audit = new Audit(sealerOfAudit);
        retention = AuditRetention.start(database, audit, clock);
        grants = AuditGroup.start(database, sealerOfAudit);
        refusals = Refusals.start(database, clock);
        standings = new Standings(database);
        access = new Access(database, standings);
        signingKeys = new SigningKeys(database, sealer, clock);
        ground = new AccessGround(database, access, standings, audit, clock);
        policies = new OrganizationPolicies(database);
        allowedAddresses = new AllowedAddresses(database);
        uses = CredentialUses.start(database, clock);
        tokens = ClientTokens.over(
                new ClientTokens.Ground(
                        database,
                        new ClientTokens.People(standings, allowedAddresses),
                        new ClientTokens.Records(audit, grants, refusals),
                        uses),
                signingKeys,
                terms.limits(),
                clock);
        notices = new Notices(outbox);
        webhooks = new Webhooks(ground, sealer);
        keySets = new FetchKeySet(terms.ways().http(), clock);
        credentials = CredentialLife.over(new CredentialGround(ground, policies, sealer, notices, keySets));
        passwordLinks = new PasswordLinks(audit, clock);
        setPassword = new SetPassword(database, passwords, audit, clock);
        signIn = new SignIn(ground, passwords, refusals, allowedAddresses);
        signOut = new SignOut(database, audit, clock);
        sessions = new Sessions(database, standings, allowedAddresses, clock);
        signInOrganization = new SignInOrganization(database);
        slugs = new OrganizationSlugs(database);
        querying =
                Querying.over(new Querying.Ground(database, access, audit, clock), data, EngineLimits.forThisMachine());
        profiles = new Profiles(database);
        workbooks = Documents.over(
                new Writing(database, access, querying.connections(), audit, clock), querying.runQuery());
        wholeUrls = terms.wholeUrls();
        wholeUrlUses = WholeUrlUses.start(database, clock);
        embedLoads = EmbedLoads.start(database, clock);
        embedCredentials = new EmbedCredentials(database, new EmbedCredentials.Ground(sealer, policies, uses, clock));
        Embeds.People people = new Embeds.People(access, standings, profiles, slugs);
        Embeds.Records records = new Embeds.Records(audit, grants, refusals);
        embeds = Embeds.over(
                new Embeds.Ground(database, people, records, embedCredentials, workbooks.published()),
                EmbedRules.standard(),
                new Embeds.WholeUrls(policies, wholeUrls, wholeUrlUses, embedLoads),
                clock);
        OidcGround oidc = new OidcGround(
                ground,
                new OidcGround.People(allowedAddresses, refusals),
                new OidcGround.Keeping(sealer, RevealPermit.forTheDoorsThatShowASecretOnce()),
                terms.ways().outside());
        KnownProviders known = new KnownProviders(terms.ways().outside(), clock);
        identityProviders = new IdentityProviders(oidc, known);
        providerSignIn = ProviderSignIn.over(oidc, known);
    }

    /// Stops what runs on its own; the database is its opener's to close.
    @Override
    public void close() {
        querying.close();
        embedLoads.close();
        wholeUrlUses.close();
        uses.close();
        grants.close();
        refusals.close();
        retention.close();
        sealerOfAudit.close();
    }
}
