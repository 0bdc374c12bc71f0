package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.credentials.SubjectToken;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `POST /v2/auth/token` with the grant jwt-bearer: an embed ticket for an access token (rest-api.md §1.2).
class TicketGrantApiTest extends ApiTest {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String PAT = "pat@example.com";

    private MemberId pat;
    private TestServer.Client host;

    @BeforeAll
    void people() {
        AddMember.NewMember wanted =
                new AddMember.NewMember(PAT, new Member.PersonName("Pat", "Looker"), MemberKind.EMBED, "View");
        AddMember.Outcome outcome = server.addMember().add(admin(), HERE, wanted);
        pat = outcome instanceof AddMember.Outcome.Added(Member member) ? member.id() : MemberId.random();
        host = api.create(adminToken(), server.adminId().value(), "host", "api", "embed");
    }

    @BeforeEach
    void on() {
        assertThat(turn(true).status()).isEqualTo(200);
    }

    private Reply turn(boolean on) {
        return api.send(api.to("/v2/organization")
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"jwtBearer\":" + on + "}")));
    }

    private String ticket() {
        return SubjectToken.of(host.id(), PAT, server.clock().instant())
                .with("jti", UUID.randomUUID().toString())
                .signed(host.secret());
    }

    private Reply offer(String ticket) {
        return api.form(Map.of("grant_type", GRANT, "assertion", ticket));
    }

    @Test
    void tradesATicketByJsonAndByForm() {
        Reply byForm = offer(ticket());
        assertThat(byForm.status()).as(byForm.body().toString()).isEqualTo(200);
        assertThat(byForm.text("token_type")).isEqualTo("bearer");
        assertThat(byForm.body().get("expires_in").asLong()).isEqualTo(300);
        assertThat(byForm.body().has("refresh_token")).isFalse();
        assertThat(byForm.header("Cache-Control")).contains("no-store");
        Reply byJson = api.send(api.to("/v2/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(Map.of("grant_type", GRANT, "assertion", ticket())))));
        Reply whoami = api.whoami(byJson.text("access_token"));
        assertThat(whoami.text("userId")).isEqualTo(pat.value());
        assertThat(whoami.body().has("actorId")).isFalse();
    }

    @Test
    void isOffUntilAnAdminTurnsItOn() {
        String token = offer(ticket()).text("access_token");
        assertThat(api.whoami(token).status()).isEqualTo(200);
        assertThat(turn(false).body().get("jwtBearer").asBoolean()).isFalse();
        assertThat(api.whoami(token).status()).isEqualTo(401);
        Reply reply = offer(ticket());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error")).isEqualTo("unsupported_grant_type");
        assertThat(reply.text("message")).contains("jwtBearer");
        TestServer.Client neighbour = server.clientOfAnotherOrganization("tickets-next-door");
        assertThat(api.get("/v2/organization", api.token(neighbour))
                        .body()
                        .get("jwtBearer")
                        .asBoolean())
                .as("at first")
                .isFalse();
    }

    @Test
    void turningItIsAudited() {
        turn(false);
        turn(true);
        assertThat(api.get("/v2/audit?action=organization.update", adminToken())
                        .body()
                        .get("entries")
                        .get(0)
                        .path("details")
                        .path("jwtBearer")
                        .asString(""))
                .isEqualTo("false → true");
    }

    @Test
    void refusesWhatIsNoTicketAsAnInvalidGrant() {
        for (String ticket : new String[] {"nonsense", ticket() + "x", ticket().substring(1)}) {
            Reply reply = offer(ticket);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.text("code")).isEqualTo("invalid_request");
            assertThat(reply.text("error")).isEqualTo("invalid_grant");
        }
        String used = ticket();
        offer(used);
        assertThat(offer(used).text("message")).contains("used before");
    }

    @Test
    void asksForTheTicket() {
        Reply reply = api.form(Map.of("grant_type", GRANT));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("message")).contains("assertion");
    }

    @Test
    void aClientThatAuthenticatesBesideItMustBeRight() {
        Map<String, String> form = Map.of("grant_type", GRANT, "assertion", ticket());
        assertThat(api.send(api.formRequest(form)
                                .header(
                                        "Authorization",
                                        ApiClient.basic(new TestServer.Client(host.id(), "signet_cs_wrong"))))
                        .text("error"))
                .isEqualTo("invalid_client");
        assertThat(api.send(api.formRequest(form).header("Authorization", ApiClient.basic(server.client())))
                        .text("error"))
                .isEqualTo("invalid_grant");
        assertThat(api.send(api.formRequest(form).header("Authorization", ApiClient.basic(host)))
                        .status())
                .isEqualTo(200);
    }
}
