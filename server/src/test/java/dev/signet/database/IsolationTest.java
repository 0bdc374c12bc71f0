package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Two organizations in one database never meet, whatever a query forgets.
class IsolationTest {
    private static final TestDatabase TEST = TestDatabase.fresh();
    private static final OrganizationId ONE = OrganizationId.random();
    private static final OrganizationId OTHER = OrganizationId.random();

    @AfterAll
    static void close() {
        TEST.close();
    }

    private static int found(OrganizationId organization) {
        return TEST.database()
                .inOrganization(
                        organization,
                        tx -> tx.sql()
                                .fetchSingle("select count(*) as n from access.organizations")
                                .get("n", Integer.class));
    }

    private static void insert(OrganizationId boundTo, OrganizationId row) {
        TEST.database()
                .inOrganization(
                        boundTo,
                        tx -> tx.sql()
                                .execute(
                                        "insert into access.organizations values (?, ?, 'x', now())",
                                        row.value(),
                                        row.toString()));
    }

    @Test
    void anOrganizationSeesOnlyItsOwnRows() {
        insert(ONE, ONE);
        insert(OTHER, OTHER);
        assertThat(found(ONE)).isEqualTo(1);
        assertThat(found(OTHER)).isEqualTo(1);
        assertThat(found(OrganizationId.random())).isZero();
    }

    @Test
    void anOrganizationCannotWriteForAnother() {
        assertThatThrownBy(() -> insert(ONE, OrganizationId.random())).hasMessageContaining("row-level security");
    }

    @Test
    void aTransactionBoundToNothingSeesNothing() {
        int rows = TEST.database()
                .asNode(sql -> sql.fetchSingle("select count(*) as n from access.organizations")
                        .get("n", Integer.class));
        assertThat(rows).isZero();
    }

    @Test
    void everyTableButTheDirectoryIsIsolated() {
        List<String> open = TEST.database().asNode(sql -> sql.fetch("""
                        select n.nspname || '.' || c.relname as name from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        order by 1""").getValues("name", String.class));
        assertThat(open).containsExactly("platform.directory", "platform.schema_history");
    }

    @Test
    void aRoleThatIsolationDoesNotBindIsRefused() {
        String url = TEST.address().jdbcUrl();
        DatabaseAddress superuser = TestPostgres.in(url.substring(url.lastIndexOf('/') + 1), TestPostgres.superuser());
        assertThatThrownBy(() -> Database.open(superuser))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("superuser");
    }

    @Test
    void aFailureUndoesTheWholeTransaction() {
        OrganizationId third = OrganizationId.random();
        assertThatThrownBy(() -> TEST.database().inOrganization(third, tx -> {
                    tx.sql().execute("insert into access.organizations values (?, 'third', 'x', now())", third.value());
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(found(third)).isZero();
    }

    @Test
    void anUnreachableDatabaseIsOneSentenceWithoutThePassword() {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/nowhere", "me", "hunter2");
        assertThatThrownBy(() -> Database.open(nowhere))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("hunter2");
    }
}
