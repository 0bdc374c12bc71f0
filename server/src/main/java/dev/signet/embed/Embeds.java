package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.Profiles;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.database.Database;
import dev.signet.workbooks.ReadPublished;
import java.time.InstantSource;

/// The wing of embeds: opening them, and the sessions of who looks.
public final class Embeds {
    private final OpenEmbed open;
    private final ViewerSessions sessions;

    private Embeds(OpenEmbed open, ViewerSessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    /// Who is who and who may what.
    public record People(Access access, Standings standings, Profiles profiles) {}

    /// Where it is written down.
    public record Records(Audit audit, AuditGroup group, Refusals refusals) {}

    /// What this wing stands on.
    public record Ground(
            Database database, People people, Records records, EmbedCredentials credentials, ReadPublished published) {}

    /// Wires the wing.
    public static Embeds over(Ground ground, EmbedRules rules, InstantSource clock) {
        People people = ground.people();
        Records records = ground.records();
        OwnerRule owners = new OwnerRule(people.standings(), rules);
        FindContent content = new FindContent(people.access(), ground.published());
        OpenEmbed open = new OpenEmbed(
                ground.database(),
                new OpenEmbed.Ticketing(
                        ground.credentials(),
                        new ProveTicket(ground.credentials(), owners, rules, clock),
                        new AdmitViewer(ground.database(), owners, rules, records.audit(), clock)),
                content,
                new RefusalRecord(records.group(), records.refusals(), clock));
        ViewerSessions.State state =
                new ViewerSessions.State(ground.credentials(), people.standings(), people.profiles());
        return new Embeds(open, new ViewerSessions(ground.database(), state, owners, content, clock));
    }

    /// Opens embeds with signed URLs.
    public OpenEmbed open() {
        return open;
    }

    /// Sessions by the key of a page.
    public ViewerSessions sessions() {
        return sessions;
    }
}
