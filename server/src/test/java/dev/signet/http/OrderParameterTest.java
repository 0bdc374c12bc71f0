package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Order;
import dev.signet.base.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderParameterTest {
    private enum By {
        NAME,
        LAST_USED_AT
    }

    private static final QueryParameter<Optional<Order<By>>> SORT = QueryParameter.order("sort", "", By.class);

    private final List<Violation> violations = new ArrayList<>();

    private Optional<Object> read(String query) {
        return SORT.read(Form.parse(query), violations::add);
    }

    @Test
    void readsTheFieldsAsJsonSpellsThem() {
        assertThat(read("sort=name")).contains(Optional.of(new Order<>(By.NAME, Order.Direction.UP)));
        assertThat(read("sort=-lastUsedAt")).contains(Optional.of(new Order<>(By.LAST_USED_AT, Order.Direction.DOWN)));
        assertThat(read("")).contains(Optional.empty());
        assertThat(violations).isEmpty();
    }

    @Test
    void listsTheFieldsWhenItIsNoneOfThem() {
        assertThat(read("sort=names")).isEmpty();
        assertThat(violations)
                .containsExactly(new Violation("sort", "Give one of name, -name, lastUsedAt, -lastUsedAt."));
    }

    @Property
    void neverThrowsAndReadsNothingElse(@ForAll String text) {
        Optional<Object> read = read("sort=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(read.isPresent())
                .isEqualTo(List.of("name", "-name", "lastUsedAt", "-lastUsedAt").contains(text));
    }
}
