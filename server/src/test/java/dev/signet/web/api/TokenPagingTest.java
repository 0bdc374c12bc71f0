package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenPagingTest {

    @Property
    void thePagesAreTheWholeListOnceInOrder(
            @ForAll @IntRange(max = 60) int entries, @ForAll @IntRange(min = 1, max = 70) int size) {
        List<Integer> all = IntStream.range(0, entries).boxed().toList();
        List<Object> seen = new ArrayList<>();
        int offset = 0;
        while (offset >= 0) {
            Map<String, Object> page = new TokenPaging(offset, size).cut(all);
            seen.addAll((List<?>) page.get("entries"));
            offset = Integer.parseInt((String) page.getOrDefault("nextPageToken", "-1"));
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aTokenBehindTheEndFindsAnEmptyLastPage() {
        assertThat(new TokenPaging(Integer.MAX_VALUE, 1_000).cut(List.of(1, 2)))
                .isEqualTo(Map.of("entries", List.of()));
    }
}
