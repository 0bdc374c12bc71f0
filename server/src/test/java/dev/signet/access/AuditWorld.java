package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Directory;
import dev.signet.database.TestDatabase;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A database with one organization whose audit is tested, and the hands of somebody who tampers with it.
final class AuditWorld implements AutoCloseable {
    static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    static final InstantSource CLOCK = () -> NOON;

    final OrganizationId organization;
    private final TestDatabase test;

    private AuditWorld(TestDatabase test) {
        this.test = test;
        this.organization = newOrganization();
    }

    static AuditWorld fresh() {
        return new AuditWorld(TestDatabase.fresh());
    }

    OrganizationId newOrganization() {
        OrganizationId id = OrganizationId.random();
        byte[] digest = Sha256.of(id.toString().getBytes(StandardCharsets.US_ASCII));
        database()
                .inOrganization(
                        id,
                        transaction -> transaction
                                .directory()
                                .add("organization", digest, new Directory.Entry(id, id.toString())));
        return id;
    }

    Database database() {
        return test.database();
    }

    static AuditEntry entry(String subject) {
        return new AuditEntry(
                NOON,
                "member:" + "a".repeat(29),
                "team.create",
                subject,
                "10.0.0.1",
                "r-1",
                Map.of("name", "Örtchen \"1\""));
    }

    static AuditEntry byMember(OrganizationId organization) {
        Principal who = new Principal.Human(organization, MemberId.random());
        return AuditEntry.by(who, new Origin("10.0.0.1", "curl/8", "r-1"), NOON, AuditAction.TEAM_CREATE, "team:1");
    }

    void record(String subject) {
        recordFor(organization, subject);
    }

    void recordFor(OrganizationId id, String subject) {
        database().inOrganization(id, transaction -> AuditStore.insert(transaction, entry(subject)));
    }

    void records(int count) {
        List<AuditEntry> entries =
                IntStream.range(0, count).mapToObj(i -> entry("team:" + i)).toList();
        AuditStore.insertAll(database(), organization, entries);
    }

    long seal() {
        return switch (AuditPass.over(database(), organization, CLOCK)) {
            case AuditPass.Outcome.Sealed(long records, long _) -> records;
            case AuditPass.Outcome.Busy() -> -1;
        };
    }

    AuditOutcome verify() {
        return AuditVerify.database(database());
    }

    /// The one thing that is wrong.
    AuditBreak broken() {
        return switch (verify()) {
            case AuditOutcome.Broken(List<AuditBreak> breaks) -> breaks.getFirst();
            case AuditOutcome.Intact _ -> throw new AssertionError("nothing was found");
        };
    }

    AuditOutcome intact(long sealed, long unsealed) {
        return new AuditOutcome.Intact(List.of(new AuditOutcome.Count(organization, sealed, unsealed)));
    }

    /// The subjects of what is sealed, in the order of the chain.
    List<String> sealedSubjects() {
        return database()
                .inOrganization(
                        organization,
                        transaction -> transaction.sql().fetch("""
                            select r.subject from access.audit_seals s
                            cross join unnest(s.records) with ordinality as n (number, position)
                            join access.audit_records r on r.number = n.number order by s.number, n.position\
                            """).getValues("subject", String.class));
    }

    void tamper(String sql, Object... binds) {
        int rows = database()
                .inOrganization(organization, transaction -> transaction.sql().execute(sql, binds));
        if (rows == 0) throw new AssertionError("nothing was tampered with");
    }

    long numberOf(String subject) {
        return database()
                .inOrganization(
                        organization,
                        transaction -> transaction
                                .sql()
                                .fetchSingle("select number from access.audit_records where subject = ?", subject)
                                .get("number", Long.class));
    }

    /// What the query answers, in one column of one row.
    String text(String query) {
        return database()
                .inOrganization(
                        organization,
                        transaction -> transaction.sql().fetchSingle(query).get(0, String.class));
    }

    /// A transaction of its own, to be ended by the test.
    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(
                test.address().jdbcUrl(), test.address().user(), test.address().password());
        connection.setAutoCommit(false);
        try (var bind = connection.prepareStatement("select set_config('signet.organization', ?, true)")) {
            bind.setString(1, organization.toString());
            bind.execute();
        }
        return connection;
    }

    static void write(Connection connection, OrganizationId organization, String subject) throws SQLException {
        try (var insert = connection.prepareStatement("""
            insert into access.audit_records (organization_id, at, actor, action, subject, address, request_id, details)
            values (?, now(), 'a', 'b', ?, '', '', '{}')\
            """)) {
            insert.setObject(1, organization.value());
            insert.setString(2, subject);
            insert.execute();
        }
    }

    static long insert(Transaction transaction, AuditEntry entry) {
        return AuditStore.insert(transaction, entry);
    }

    @Override
    public void close() {
        test.close();
    }
}
