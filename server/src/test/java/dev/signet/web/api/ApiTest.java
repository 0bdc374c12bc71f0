package dev.signet.web.api;

import dev.signet.access.AddMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// What the tests of the API stand on: one server for a class, and a client.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiTest {
    static final Origin HERE = new Origin("127.0.0.1", "test", "test");

    TestServer server;
    ApiClient api;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new ApiClient(server);
    }

    @AfterAll
    void stop() {
        api.close();
        server.close();
    }

    String adminToken() {
        return api.token(server.client());
    }

    Principal admin() {
        return new Principal.Human(server.organization(), server.adminId());
    }

    /// A new member of that account type.
    MemberId member(String email, String accountType) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("M", "M"), MemberKind.INTERNAL, accountType);
        AddMember.Outcome outcome = server.addMember().add(admin(), HERE, wanted);
        if (outcome instanceof AddMember.Outcome.Added(Member member)) return member.id();
        throw new AssertionError(outcome);
    }
}
