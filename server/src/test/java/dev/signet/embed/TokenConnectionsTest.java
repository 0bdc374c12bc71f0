package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Grantee;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.PlaceObject;
import dev.signet.base.InodeId;
import dev.signet.credentials.Scope;
import dev.signet.database.Transaction;
import dev.signet.secrets.OAuthTokens;
import dev.signet.secrets.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// For which connections a ticket may bring tokens: those the owner of its credential may use.
class TokenConnectionsTest {
    private EmbedWorld world;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysOfThoseTheOwnerMayNotUseThatTheyAreNotThere() {
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        EmbedWorld.Host own = world.credential(owner.id(), Scope.EMBED);
        world.share(world.workbook, new Grantee.ToMember(owner.id()));
        Inode connection = new Inode(InodeId.random(), InodeKind.CONNECTION, "Connection", world.admin.member());
        PlaceObject objects = new PlaceObject(world.audit, world.clock);
        inOrganization(tx -> objects.place(tx, world.admin, EmbedWorld.HERE, connection, Optional.empty()));
        HostToken ticket = Explained.bare(world.ticketOf(own))
                .with("sub", "owner@example.com")
                .with("ver", "1.1")
                .with("aud", "sigmacomputing");
        EmbedOutcome hidden = world.open(own.sign(tokenFor(connection.id(), ticket, own)));
        assertThat(EmbedWorld.refusal(hidden).reason()).isEqualTo(EmbedReason.NO_CONNECTION);
        EmbedOutcome absent = world.open(own.sign(tokenFor(InodeId.random(), ticket, own)));
        assertThat(EmbedWorld.refusal(absent)).isEqualTo(EmbedWorld.refusal(hidden));
        PlaceObject.Share share = new PlaceObject.Share(connection, new Grantee.ToMember(owner.id()), Level.USAGE);
        inOrganization(tx -> objects.grant(tx, world.admin, EmbedWorld.HERE, share));
        assertThat(world.open(own.sign(tokenFor(connection.id(), ticket, own))))
                .isInstanceOf(EmbedOutcome.Opened.class);
    }

    private static HostToken tokenFor(InodeId connection, HostToken ticket, EmbedWorld.Host host) {
        String token = OAuthTokens.under(Secret.ofText(host.secret())).encrypt(Secret.ofText("warehouse-token"));
        return ticket.with("connection_oauth_tokens", Map.of(connection.toString(), token));
    }

    private void inOrganization(Consumer<Transaction> work) {
        world.test.database().inOrganization(world.admin.organization(), tx -> {
            work.accept(tx);
            return tx;
        });
    }
}
