package dev.signet.server;

import dev.signet.access.AddMember;
import dev.signet.access.Belongings;
import dev.signet.access.ChangeAllowedAddresses;
import dev.signet.access.ChangeMember;
import dev.signet.access.ChangeOrganization;
import dev.signet.access.ChangePassword;
import dev.signet.access.ChangeThemes;
import dev.signet.access.CountBelongings;
import dev.signet.access.DeactivateMember;
import dev.signet.access.Deliveries;
import dev.signet.access.EndSessions;
import dev.signet.access.ExportAudit;
import dev.signet.access.InviteMember;
import dev.signet.access.ListMails;
import dev.signet.access.ListMembers;
import dev.signet.access.ListSessions;
import dev.signet.access.ReadMember;
import dev.signet.access.ReadOrganization;
import dev.signet.access.SearchAudit;
import dev.signet.access.Themes;
import dev.signet.credentials.EmbedOwners;
import dev.signet.credentials.OwnedCredentials;
import dev.signet.embed.EmbedPaths;
import dev.signet.embed.EmbedRules;
import dev.signet.embed.EmbedTools;
import dev.signet.embed.PathGround;
import dev.signet.query.ListConnections;
import dev.signet.query.TestConnection;
import dev.signet.secrets.RevealPermit;
import dev.signet.web.Answering;
import dev.signet.web.api.AccountTypeCases;
import dev.signet.web.api.ApiRoutes;
import dev.signet.web.api.AuditCases;
import dev.signet.web.api.ConnectionCases;
import dev.signet.web.api.CredentialCases;
import dev.signet.web.api.EmbedCases;
import dev.signet.web.api.EmbedToolCases;
import dev.signet.web.api.IdentityProviderCases;
import dev.signet.web.api.MemberCases;
import dev.signet.web.api.NoticeCases;
import dev.signet.web.api.ObjectCases;
import dev.signet.web.api.OrganizationCases;
import dev.signet.web.api.SessionCases;
import dev.signet.web.api.TeamCases;
import dev.signet.web.api.ThemeCases;
import dev.signet.web.api.TokenCases;
import dev.signet.web.api.UserAttributeCases;
import dev.signet.web.api.WorkbookCases;
import dev.signet.web.api.WorkbookViewCases;
import dev.signet.web.portal.PortalRoutes;
import dev.signet.workbooks.OpenWorkbook;
import dev.signet.workbooks.ReadChanges;
import java.net.URI;

/// The use cases of the REST API, made of the parts.
record ApiCases(Parts parts, Reached reached, RevealPermit permit) {

    ApiRoutes.UseCases all() {
        AuditCases audit = new AuditCases(
                new SearchAudit(parts.ground),
                new ExportAudit(parts.ground),
                new ListMails(parts.ground, parts.outbox));
        return new ApiRoutes.UseCases(auth(), people(), content(), audit, notices(), parts.database::answers);
    }

    private NoticeCases notices() {
        return new NoticeCases(parts.webhooks, new Deliveries(parts.ground), permit);
    }

    private ApiRoutes.Auth auth() {
        SessionCases sessions = new SessionCases(
                new ListSessions(parts.ground),
                new EndSessions(parts.ground),
                new ChangePassword(parts.ground, parts.passwords),
                PortalRoutes.signedIn(parts.sessions));
        return new ApiRoutes.Auth(
                new TokenCases(parts.tokens, parts.embeds.trading(parts.tokens.vouched())),
                parts.standings,
                new CredentialCases(parts.credentials, permit),
                new ChangeAllowedAddresses(parts.ground),
                sessions,
                new IdentityProviderCases(parts.identityProviders, PortalRoutes.callback(publicUrl())));
    }

    private ApiRoutes.People people() {
        OrganizationCases organization = new OrganizationCases(
                new ReadOrganization(parts.ground),
                new ChangeOrganization(parts.ground),
                parts.standings,
                new OrganizationCases.Server(publicUrl(), Version.TEXT, parts.wholeUrls.longest()));
        return new ApiRoutes.People(
                organization,
                members(),
                AccountTypeCases.over(parts.ground),
                TeamCases.over(parts.ground),
                UserAttributeCases.over(parts.ground));
    }

    private MemberCases members() {
        Belongings belongings = new OwnedCredentials();
        return new MemberCases(
                new MemberCases.Readers(
                        new ListMembers(parts.ground),
                        new ReadMember(parts.ground),
                        new CountBelongings(parts.ground, belongings)),
                new MemberCases.Writers(
                        new AddMember(parts.ground, parts.outbox),
                        new ChangeMember(parts.ground, belongings),
                        new DeactivateMember(parts.database, parts.access, parts.audit, parts.clock)),
                new MemberCases.Invitations(
                        new InviteMember(parts.ground, parts.passwordLinks, parts.outbox), publicUrl(), permit));
    }

    private ApiRoutes.Content content() {
        Documents workbooks = parts.workbooks;
        return new ApiRoutes.Content(
                ObjectCases.over(parts.ground, workbooks.create()),
                new ConnectionCases(
                        new ListConnections(parts.database, parts.access, parts.querying.connections()),
                        new TestConnection(parts.access, parts.querying, parts.data)),
                new WorkbookCases(
                        workbooks.list(),
                        workbooks.read(),
                        workbooks.publish(),
                        workbooks.tags(),
                        new WorkbookCases.Writers(workbooks.create(), workbooks.replace(), workbooks.verify()),
                        addresses()),
                views(),
                embeds(),
                embedTools(),
                new ThemeCases(new Themes(parts.database), new ChangeThemes(parts.ground)));
    }

    private WorkbookViewCases views() {
        Documents workbooks = parts.workbooks;
        return new WorkbookViewCases(
                new WorkbookViewCases.Openers(
                        workbooks.read(),
                        new OpenWorkbook(parts.access, workbooks.read(), workbooks.published()),
                        new ReadChanges(workbooks.read())),
                workbooks.view(),
                new Answering(workbooks.answers()),
                parts.profiles);
    }

    private WorkbookCases.Addresses addresses() {
        return new WorkbookCases.Addresses(publicUrl(), parts.slugs::of);
    }

    private EmbedCases embeds() {
        return new EmbedCases(EmbedPaths.over(paths(), parts.wholeUrls), addresses());
    }

    private PathGround paths() {
        return new PathGround(parts.ground, parts.policies, new EmbedOwners(parts.ground), parts.workbooks.published());
    }

    private EmbedToolCases embedTools() {
        EmbedTools tools = parts.embeds.tools(
                new EmbedTools.Ground(paths(), parts.embedCredentials, parts.profiles),
                EmbedRules.standard(),
                parts.wholeUrls,
                new EmbedTools.Site(reached.origins().getFirst(), parts.slugs::of));
        return new EmbedToolCases(tools, addresses(), reached.preview());
    }

    private URI publicUrl() {
        return reached.publicUrl();
    }
}
