package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever is written, sealed, dropped and left out on whichever day: what is left verifies, and so does its export.
class AuditRetentionPropertyTest {

    @Property(tries = 12)
    void leavesAChainThatVerifies(@ForAll @Size(min = 5, max = 40) List<@IntRange(min = 0, max = 9) Integer> days)
            throws IOException {
        try (RetentionWorld retention = new RetentionWorld()) {
            long written = 0;
            long dropped = 0;
            long droppings = 0;
            for (int day : days) {
                if (day % 3 == 1) retention.clock.advance(Duration.ofDays(day));
                written += day;
                retention.day(day);
                if (day % 2 == 0
                        && retention.trim() instanceof AuditTrim.Outcome.Dropped(long some, AuditBeginning.Later _)) {
                    dropped += some;
                    droppings++;
                }
            }
            retention.seal();
            assertThat(retention.count().sealed()).isEqualTo(written + droppings - dropped);
            assertThat(RetentionWorld.verify(retention.export(AuditPeriod.always())))
                    .isEqualTo(retention.world.verify());
        }
    }
}
