package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What is read as of one moment.
class AsOfNowTest {
    private static final TestDatabase TEST = TestDatabase.fresh();

    private final OrganizationId organization = OrganizationId.random();

    @AfterAll
    static void close() {
        TEST.close();
    }

    @Test
    void whatOthersCommitMeanwhileIsNotSeen() {
        List<Integer> seen = TEST.database().asOfNow(organization, tx -> {
            int before = count(tx);
            insert();
            return List.of(before, count(tx));
        });
        assertThat(seen).containsExactly(0, 0);
        assertThat(TEST.database().asOfNow(organization, AsOfNowTest::count)).isEqualTo(1);
    }

    @Test
    void theConnectionsOfThePoolStayAsTheyWere() {
        String during = TEST.database().asOfNow(organization, AsOfNowTest::isolation);
        assertThat(during).isEqualTo("repeatable read");
        String after = TEST.database().inOrganization(organization, AsOfNowTest::isolation);
        assertThat(after).isEqualTo("read committed");
    }

    private void insert() {
        TEST.database()
                .inOrganization(
                        organization,
                        tx -> tx.sql()
                                .execute(
                                        "insert into access.organizations values (?, ?, 'x', now())",
                                        organization.value(),
                                        organization.toString()));
    }

    private static int count(Transaction tx) {
        return tx.sql()
                .fetchSingle("select count(*) as n from access.organizations")
                .get("n", Integer.class);
    }

    private static String isolation(Transaction tx) {
        return tx.sql().fetchSingle("show transaction_isolation").get(0, String.class);
    }
}
