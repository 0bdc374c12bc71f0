package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

/// Asserts what refused whole URLs get, and counts what is written meanwhile, in an [EmbedWorld].
record RefusedUrls(EmbedWorld world) {
    EmbedRefusal refused(EmbedOutcome outcome, EmbedReason reason, EmbedCode code) {
        EmbedRefusal why = EmbedWorld.refusal(outcome);
        assertThat(why.reason()).as(why.sentence()).isEqualTo(reason);
        assertThat(why.code()).isEqualTo(code);
        return why;
    }

    EmbedRefusal refused(HostUrl url, EmbedReason reason, EmbedCode code) {
        return refused(world.ask(url), reason, code);
    }

    long written() {
        return world.count("select (select count(*) from access.members)"
                + " + (select count(*) from access.team_members) + (select count(*) from embed.used_tickets)"
                + " + (select count(*) from embed.viewer_sessions) + (select count(*) from embed.external_users)");
    }
}
