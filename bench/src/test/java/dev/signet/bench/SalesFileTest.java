package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesFileTest {
    private static final int ROWS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void holdsTheSameRowsInEveryRun() throws Exception {
        String sum = "select bit_xor(hash(sales)), count(*) from sales";
        Path other = Files.createDirectory(folder.resolve("other"));
        try (SalesQueries first = SalesQueries.of(SalesFile.write(folder, ROWS));
                SalesQueries second = SalesQueries.of(SalesFile.write(other, ROWS))) {
            assertThat(first.rows(sum)).isEqualTo(second.rows(sum));
        }
    }

    @Test
    void hasSalesOnTheDaysOfTwoYearsInOrder() throws Exception {
        try (SalesQueries queries = SalesQueries.of(SalesFile.write(folder, ROWS))) {
            assertThat(queries.rows("select min(day), max(day), count(distinct day) from sales")
                            .rows())
                    .containsExactly(List.of("2024-01-01T00:00", "2025-12-31T00:00", 731.0));
            assertThat(queries.rows("select count(*) from (select day < lag(day) over () as back from sales) where"
                                    + " back")
                            .rows())
                    .containsExactly(List.of(0.0));
        }
    }

    @Test
    void spreadsEveryTerritoryOverTheFile() throws Exception {
        try (SalesQueries queries = SalesQueries.of(SalesFile.write(folder, ROWS))) {
            List<List<Object>> territories = queries.rows("select distinct territory from sales order by 1")
                    .rows();
            assertThat(territories.stream().map(List::getFirst).toList()).isEqualTo(SalesFile.territories());
            assertThat(queries.rows("select count(*) from sales where day < timestamp '2024-03-01' and territory ="
                                    + " 'T07'")
                            .rows()
                            .getFirst()
                            .getFirst())
                    .isNotEqualTo(0.0);
        }
    }

    @Test
    void namesItsColumnsAsTheyAre() throws Exception {
        try (SalesQueries queries = SalesQueries.of(SalesFile.write(folder, ROWS))) {
            List<List<Object>> described = queries.rows("select column_name, column_type from (describe sales)")
                    .rows();
            assertThat(described)
                    .isEqualTo(SalesFile.columns().stream()
                            .map(column -> List.<Object>of(column.name(), column.source()))
                            .toList());
        }
    }
}
