package dev.signet.server;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.AuditSealer;
import dev.signet.access.OrganizationSlugs;
import dev.signet.access.PasswordLinks;
import dev.signet.access.Profiles;
import dev.signet.access.Refusals;
import dev.signet.access.Sessions;
import dev.signet.access.SetPassword;
import dev.signet.access.SignIn;
import dev.signet.access.SignInOrganization;
import dev.signet.access.SignOut;
import dev.signet.access.Standings;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.RevokeCredential;
import dev.signet.credentials.SigningKeys;
import dev.signet.database.Database;
import dev.signet.embed.EmbedRules;
import dev.signet.embed.Embeds;
import dev.signet.query.EngineLimits;
import dev.signet.query.Querying;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.Sealer;
import dev.signet.workbooks.Writing;
import java.nio.file.Path;
import java.time.InstantSource;

/// Everything the server is made of, wired by hand, from the bottom up.
final class Parts implements AutoCloseable {
    final Database database;
    final Path data;
    final InstantSource clock;
    final AuditSealer sealerOfAudit;
    final Audit audit;
    final AuditGroup grants;
    final Refusals refusals;
    final Standings standings;
    final Access access;
    final SigningKeys signingKeys;
    final ClientTokens tokens;
    final CreateCredential createCredential;
    final RevokeCredential revokeCredential;
    final PasswordLinks passwordLinks;
    final SetPassword setPassword;
    final SignIn signIn;
    final SignOut signOut;
    final Sessions sessions;
    final SignInOrganization signInOrganization;
    final OrganizationSlugs slugs;
    final Querying querying;
    final Documents workbooks;
    final Embeds embeds;

    /// Connections may read files below that folder.
    Parts(Database database, Sealer sealer, Path data, ClientTokens.FailureLimits limits, InstantSource clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        sealerOfAudit = AuditSealer.start(database, clock);
        audit = new Audit(sealerOfAudit);
        grants = AuditGroup.start(database, sealerOfAudit);
        refusals = Refusals.start(database, clock);
        standings = new Standings(database);
        access = new Access(database, standings);
        signingKeys = new SigningKeys(database, sealer, clock);
        ClientTokens.Ground ground = new ClientTokens.Ground(database, standings, audit, grants, refusals);
        tokens = ClientTokens.over(ground, signingKeys, limits, clock);
        CreateCredential.Keeper keeper = new CreateCredential.Keeper(sealer, audit, clock);
        createCredential = new CreateCredential(database, access, standings, keeper);
        revokeCredential = new RevokeCredential(database, access, audit, clock);
        passwordLinks = new PasswordLinks(audit, clock);
        Passwords passwords = Passwords.forThisMachine();
        setPassword = new SetPassword(database, passwords, audit, clock);
        signIn = new SignIn(database, passwords, refusals, audit, clock);
        signOut = new SignOut(database, audit, clock);
        sessions = new Sessions(database, standings, clock);
        signInOrganization = new SignInOrganization(database);
        slugs = new OrganizationSlugs(database);
        querying =
                Querying.over(new Querying.Ground(database, access, audit, clock), data, EngineLimits.forThisMachine());
        workbooks = Documents.over(
                new Writing(database, access, querying.connections(), audit, clock), querying.runQuery());
        Embeds.People people = new Embeds.People(access, standings, new Profiles(database));
        Embeds.Records records = new Embeds.Records(audit, grants, refusals);
        embeds = Embeds.over(
                new Embeds.Ground(
                        database, people, records, new EmbedCredentials(database, sealer), workbooks.published()),
                EmbedRules.standard(),
                clock);
    }

    /// Stops what runs on its own; the database is its opener's to close.
    @Override
    public void close() {
        querying.close();
        grants.close();
        refusals.close();
        sealerOfAudit.close();
    }
}
