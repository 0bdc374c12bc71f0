package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Secret;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes a one-time link for somebody who cannot sign in any more, on behalf of whoever runs the server.
///
/// Where an identity provider is required it marks them for [LocalSignIn], which counts for Admins alone: the
/// way in when the provider is gone.
public final class RecoverAccount {
    private final Database database;
    private final PasswordLinks links;
    private final MemberStore members = new MemberStore();
    private final LocalSignIn local = new LocalSignIn();

    /// Works in this database.
    public RecoverAccount(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.links = new PasswordLinks(audit, clock);
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The code for `<url>/set-password#<code>`, and where they sign in; earlier codes do not work any
        /// more.
        record Made(String organization, Secret code) implements Outcome {}

        /// There is no organization of that slug.
        record NoSuchOrganization() implements Outcome {}

        /// Nobody has that e-mail address.
        record NoSuchMember() implements Outcome {}

        /// They were deactivated, and are to stay so.
        record Deactivated(String organization) implements Outcome {}

        /// They come by signed URLs only and have no password.
        record OfAnEmbed(String organization) implements Outcome {}

        /// Several organizations know the address: these.
        record Several(List<String> organizations) implements Outcome {
            /// Copies what it is given.
            public Several {
                organizations = List.copyOf(organizations);
            }
        }
    }

    /// A code for whoever has the address, in the organization of that slug.
    public Outcome recover(String email, String organization) {
        String slug = organization.strip().toLowerCase(Locale.ROOT);
        return database.directory(directory -> OrganizationStore.bySlug(directory, slug))
                .map(id -> recover(new Place(slug, id), email))
                .orElseGet(Outcome.NoSuchOrganization::new);
    }

    /// A code for whoever has the address, in whichever organization that is.
    public Outcome recover(String email) {
        List<Place> places = new ArrayList<>();
        for (Directory.Entry each : database.directory(directory -> directory.all(OrganizationStore.DIRECTORY_KIND))) {
            boolean known = database.inOrganization(each.organization(), tx -> find(tx, email))
                    .isPresent();
            if (known) places.add(new Place(each.id(), each.organization()));
        }
        return switch (places.size()) {
            case 0 -> new Outcome.NoSuchMember();
            case 1 -> recover(places.getFirst(), email);
            default -> new Outcome.Several(places.stream().map(Place::slug).toList());
        };
    }

    private Outcome recover(Place place, String email) {
        return database.inOrganization(place.organization(), tx -> {
            Optional<Member> found = find(tx, email);
            if (found.isEmpty()) return new Outcome.NoSuchMember();
            Member member = found.get();
            if (!member.isActive()) return new Outcome.Deactivated(place.slug());
            if (member.kind() == MemberKind.EMBED) return new Outcome.OfAnEmbed(place.slug());
            local.letIn(tx, member.id());
            return new Outcome.Made(place.slug(), links.create(tx, member.id()));
        });
    }

    private Optional<Member> find(Transaction tx, String email) {
        return members.byEmail(tx, AuditText.clean(email.strip()));
    }

    private record Place(String slug, OrganizationId organization) {}
}
