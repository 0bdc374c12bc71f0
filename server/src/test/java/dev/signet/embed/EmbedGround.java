package dev.signet.embed;

import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AccessGround;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.AuditSealer;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Grantee;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Member;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.OrganizationSlugs;
import dev.signet.access.Origin;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.access.Profiles;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialGround;
import dev.signet.credentials.CredentialUses;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.EmbedOwners;
import dev.signet.credentials.Scope;
import dev.signet.database.TestDatabase;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.Sealer;
import dev.signet.workbooks.ReadPublished;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/// What embeds stand on, over a real database of its own: the rooms below, and what Admins do first.
public class EmbedGround implements AutoCloseable {
    /// Where everybody comes from.
    public static final Origin HERE = new Origin("127.0.0.1", "test", "test");

    public final TestDatabase test = TestDatabase.fresh();
    public final TestClock clock = new TestClock();
    public final AuditSealer sealerOfAudit = AuditSealer.start(test.database(), clock);
    public final Audit audit = new Audit(sealerOfAudit);
    public final AuditGroup group = AuditGroup.start(test.database(), sealerOfAudit);
    public final Refusals refusals = Refusals.start(test.database(), clock);
    public final Standings standings = new Standings(test.database());
    public final Access access = new Access(test.database(), standings);
    public final OrganizationPolicies policies = new OrganizationPolicies(test.database());
    public final CredentialUses uses = CredentialUses.start(test.database(), clock);
    public final WholeUrlUses wholeUrlUses = WholeUrlUses.start(test.database(), clock);
    public final Sealer sealer;
    public final Principal admin;

    /// The organization `acme` and its Admin; the master key is kept in that folder.
    protected EmbedGround(Path folder, String emailOfAdmin) {
        sealer = new Sealer(MasterKey.create(folder.resolve(UUID.randomUUID() + ".key")));
        admin = organization("acme", emailOfAdmin);
    }

    protected final AccessGround ground() {
        return new AccessGround(test.database(), access, standings, audit, clock);
    }

    protected final CredentialGround credentialGround() {
        return new CredentialGround(ground(), policies, sealer);
    }

    protected final Embeds embeds(EmbedRules rules, WholeUrlRules urls, ReadPublished read, InstantSource time) {
        Embeds.Ground ground = new Embeds.Ground(
                test.database(),
                new Embeds.People(
                        access, standings, new Profiles(test.database()), new OrganizationSlugs(test.database())),
                new Embeds.Records(audit, group, refusals),
                new EmbedCredentials(test.database(), new EmbedCredentials.Ground(sealer, policies, uses, time)),
                read);
        return Embeds.over(ground, rules, new Embeds.WholeUrls(policies, urls, wholeUrlUses, (_, _) -> {}), time);
    }

    protected final EmbedPaths paths(WholeUrlRules urls, ReadPublished read) {
        return EmbedPaths.over(new PathGround(ground(), policies, new EmbedOwners(ground()), read), urls);
    }

    /// The Admin makes an embed path.
    protected final EmbedPath path(EmbedPaths paths, GeneratePath.Wanted wanted) {
        if (paths.generate().generate(admin, HERE, wanted) instanceof PathOutcome.Done<EmbedPath>(EmbedPath path)) {
            return path;
        }
        throw new AssertionError("no path");
    }

    /// Another organization, and its Admin.
    public final Principal organization(String slug, String email) {
        FoundOrganization found = new FoundOrganization(audit, clock);
        FoundOrganization.Founding founding =
                new FoundOrganization.Founding(slug, slug, email, new Member.PersonName("Ada", "Admin"));
        FoundOrganization.Founded founded =
                test.database().inOrganization(OrganizationId.random(), tx -> found.in(tx, founding, HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    /// A credential that this Admin issues to that owner.
    protected final CreateCredential.Outcome.Created credential(Principal issuer, MemberId owner, Set<Scope> scopes) {
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(
                owner, new Credential.Description("credential " + UUID.randomUUID(), ""), scopes);
        return switch (new CreateCredential(credentialGround()).create(issuer, HERE, wanted)) {
            case CreateCredential.Outcome.Created created -> created;
            case CreateCredential.Outcome other -> throw new AssertionError("no credential: " + other);
        };
    }

    /// Lets somebody view a workbook.
    public final void share(InodeId workbook, Grantee with) {
        Inode inode = new Inode(workbook, InodeKind.WORKBOOK, "Workbook", admin.member());
        test.database().inOrganization(admin.organization(), tx -> {
            new PlaceObject(audit, clock).grant(tx, admin, HERE, new PlaceObject.Share(inode, with, Level.VIEW));
            return inode;
        });
    }

    /// Where the Admin keeps workbooks.
    public final InodeId homeFolder() {
        return standings
                .find(admin.organization(), admin.member())
                .orElseThrow()
                .member()
                .homeFolder();
    }

    @Override
    public void close() {
        wholeUrlUses.close();
        uses.close();
        group.close();
        refusals.close();
        sealerOfAudit.close();
        test.close();
    }
}
