package dev.signet.web.api;

import dev.signet.access.Slice;
import dev.signet.access.Stretch;
import dev.signet.base.Order;
import dev.signet.http.Call;
import dev.signet.http.QueryParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a list, in the style with `page` and `limit` (rest-api.md §2.6): the token is the next offset, decimal.
record Paging(int offset, int limit) {
    /// The most entries of a page.
    static final QueryParameter<Integer> LIMIT =
            QueryParameter.integer("limit", "The most entries of a page.", 1, 1_000, 50);

    /// Where the page begins.
    static final QueryParameter<Integer> PAGE =
            QueryParameter.integer("page", "The `nextPage` of the page before.", 0, Integer.MAX_VALUE, 0);

    /// In which order the list is: by one of these fields. Ours.
    static <F extends Enum<F>> QueryParameter<Optional<Order<F>>> sort(Class<F> fields) {
        return QueryParameter.order(
                "sort", "What to order by, after a minus from the last to the first. Not in the original.", fields);
    }

    /// The part a call asks for.
    static Paging of(Call<?, ?> call) {
        return new Paging(call.query(PAGE), call.query(LIMIT));
    }

    /// The part in that order.
    <F extends Enum<F>> Stretch<F> by(Optional<Order<F>> order) {
        return new Stretch<>(new Slice(offset, limit), order);
    }

    /// The part of a list that is all there.
    <T> Map<String, @Nullable Object> cut(List<T> all) {
        int from = Math.min(offset, all.size());
        int to = Math.min((int) Math.min((long) from + limit, Integer.MAX_VALUE), all.size());
        return page(all.subList(from, to), all.size());
    }

    /// The page as JSON; `nextPage` is there on the last one too, as null.
    Map<String, @Nullable Object> page(List<?> entries, long total) {
        long next = (long) offset + entries.size();
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("entries", entries);
        page.put("nextPage", entries.isEmpty() || next >= total ? null : Long.toString(next));
        page.put("total", total);
        return page;
    }
}
