package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes a new organization: the default account types and its first Admin, who has no password yet.
///
/// Part of the caller's transaction, which must be bound to the new organization's id, so that what else belongs to the
/// start of an organization is made together with it or not at all.
public final class FoundOrganization {
    private final OrganizationStore organizations = new OrganizationStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final MemberStore members = new MemberStore();
    private final InodeStore inodes = new InodeStore();
    private final Audit audit;
    private final InstantSource clock;

    /// Audits there, by this clock.
    public FoundOrganization(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Founds it. Refuses, by exception, a slug that is taken: the caller chose it.
    public Founded in(Transaction tx, Founding founding, Origin origin) {
        Organization organization =
                new Organization(tx.organization(), founding.slug(), founding.name(), clock.instant());
        if (!organizations.insert(tx, organization)) {
            throw new IllegalArgumentException("slug taken: " + founding.slug());
        }
        List<AccountType> types = Arrays.stream(DefaultAccountType.values())
                .map(DefaultAccountType::create)
                .toList();
        types.forEach(type -> accountTypes.insert(tx, type));
        Member admin = admin(founding, types);
        members.insert(tx, admin);
        inodes.insert(tx, HomeFolder.of(admin), admin.created());

        Principal.Operator operator = new Principal.Operator(tx.organization(), admin.id());
        audit.record(tx, entry(operator, origin, AuditAction.ORGANIZATION_CREATE, "organization:" + organization.id()));
        audit.record(
                tx,
                entry(operator, origin, AuditAction.MEMBER_CREATE, "member:" + admin.id())
                        .with("email", admin.email()));
        return new Founded(organization, admin);
    }

    /// Every organization there is.
    public static List<OrganizationId> all(Database database) {
        return database.directory(directory -> directory.all(OrganizationStore.DIRECTORY_KIND)).stream()
                .map(Directory.Entry::organization)
                .distinct()
                .toList();
    }

    /// The organization of that slug.
    public static Optional<OrganizationId> find(Directory directory, String slug) {
        return OrganizationStore.bySlug(directory, slug);
    }

    private Member admin(Founding founding, List<AccountType> types) {
        MemberId id = MemberId.random();
        AccountType adminType =
                types.stream().filter(AccountType::isAdmin).findFirst().orElseThrow();
        return new Member(
                id,
                founding.adminEmail(),
                founding.adminName(),
                MemberKind.INTERNAL,
                adminType.id(),
                InodeId.random(),
                new MemberState.Active(),
                new Member.Stamp(id, clock.instant()));
    }

    private AuditEntry entry(Principal principal, Origin origin, AuditAction action, String subject) {
        return AuditEntry.by(principal, origin, clock.instant(), action, subject);
    }

    /// What a new organization is to be called, and who administers it.
    public record Founding(String slug, String name, String adminEmail, Member.PersonName adminName) {}

    /// What was made.
    public record Founded(Organization organization, Member admin) {
        /// The new organization's id.
        public OrganizationId id() {
            return organization.id();
        }
    }
}
