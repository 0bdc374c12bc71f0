package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantedExportTest {

    @Test
    void isForAdminsAndAuditedBeforeItIsWritten() {
        try (PeopleWorld people = new PeopleWorld()) {
            ExportAudit export = new ExportAudit(people.ground);
            Principal ada = people.world.member("ada@example.com", "View");
            assertThat(export.export(ada, PeopleWorld.AT_HOME, AuditPeriod.always()))
                    .isEqualTo(new ExportAudit.Outcome.Forbidden());
            assertThat(people.audited(AuditAction.AUDIT_EXPORT)).isEmpty();

            AuditPeriod period = new AuditPeriod(Optional.of(people.world.clock.instant()), Optional.empty());
            ExportAudit.Outcome outcome = export.export(people.world.admin, PeopleWorld.AT_HOME, period);
            assertThat(people.audited(AuditAction.AUDIT_EXPORT))
                    .singleElement()
                    .asString()
                    .contains("organization:", "\"from\":\"2030-01-01T00:00:00Z\"");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ((ExportAudit.Outcome.Granted) outcome).writing().to(out);
            assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("{\"organizations\":1}\n");
        }
    }
}
