package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.Looker;
import dev.signet.query.plan.Viewer;
import dev.signet.web.Answering;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.PublishedWorkbook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringTest extends EmbedTest {

    @Test
    void endsTheLateQuestionsOfAnybody() {
        EmbedPath path = server.world.path(new EmbedTarget.Whole(server.workbook.id()), Audience.PUBLIC);
        assertThat(Answering.Late.of(new Looker.Anybody(path.organization(), path.id())))
                .isEqualTo(Answering.Late.END);
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatIsReadyWhateverBecomesOfTheRest(Answering.Late late) {
        PublishedWorkbook workbook = server.world.published(server.workbook);
        Answering.Looker looker = new Answering.Looker(
                workbook,
                new Viewer("west@example.com", Set.of(), Map.of("Region", "West")),
                ControlValues.saved(workbook));
        Answering answering = new Answering(server.world.cases().answers());
        List<String> sales = List.of(server.world.element(server.workbook, "Sales"));
        // Too late, and asked again.
        answering.readyWithin(looker, sales, Duration.ZERO, late);
        assertThat(answering
                        .readyWithin(looker, sales, Duration.ofSeconds(20), late)
                        .toString())
                .contains("Tea");
    }
}
