package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshDatesTest {

    @Test
    void givesNoRangeTwice() {
        FreshDates dates = FreshDates.ofFlights();
        List<FreshDates.Range> ranges = Stream.generate(dates::next).limit(200).toList();
        assertThat(ranges).doesNotHaveDuplicates();
        assertThat(ranges.getFirst().control()).isEqualTo("min:2001-01-02,max:2001-06-30");
        assertThat(ranges.get(30).control()).isEqualTo("min:2001-01-03,max:2001-06-30");
    }

    @Test
    void beginsWithAllTheDaysItIsGiven() {
        FreshDates.Range all = new FreshDates.Range(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(new FreshDates(all).next()).isEqualTo(all);
    }
}
