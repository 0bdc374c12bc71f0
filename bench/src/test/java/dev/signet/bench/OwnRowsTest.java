package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.bench.SalesElement.By;
import dev.signet.bench.SalesElement.Kind;
import dev.signet.bench.SalesElement.Of;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRowsTest {
    private static final SalesElement NUMBER = new SalesElement("e1", Kind.NUMBER, List.of(), List.of(Of.AMOUNT));
    private static final SalesElement BARS =
            new SalesElement("e2", Kind.BARS, List.of(By.CHANNEL, By.TERRITORY), List.of(Of.SALES));
    private static final SalesPage PAGE = new SalesPage("Own", SalesPage.Sees.OWN, List.of(NUMBER, BARS));

    @TempDir
    private Path folder;

    @Test
    void knowsAForeignNumber() throws Exception {
        try (SalesQueries queries = SalesQueries.of(SalesFile.write(folder, 5_000))) {
            OwnRows own = OwnRows.of(PAGE, queries);
            SalesRows number = queries.rows(NUMBER.sql("territory = 'T03'"));
            assertThat(own.areOnlyOf("T03", NUMBER, number)).isTrue();
            assertThat(SalesFile.territories())
                    .filteredOn(territory -> own.areOnlyOf(territory, NUMBER, number))
                    .containsExactly("T03");
        }
    }

    @Test
    void knowsAForeignRow() {
        OwnRows own = new OwnRows(Map.of());
        List<Object> mine = List.of("Web", "T03", 1.0);
        List<Object> another = List.of("Web", "T04", 1.0);
        assertThat(own.areOnlyOf("T03", BARS, new SalesRows(List.of(mine)))).isTrue();
        assertThat(own.areOnlyOf("T03", BARS, new SalesRows(List.of(mine, another))))
                .isFalse();
        assertThat(own.areOnlyOf("T03", BARS, new SalesRows(List.of()))).isFalse();
    }
}
