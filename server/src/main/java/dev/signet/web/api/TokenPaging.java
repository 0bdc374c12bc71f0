package dev.signet.web.api;

import dev.signet.http.Call;
import dev.signet.http.QueryParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a list, in the style with `pageToken` and `pageSize` (rest-api.md §2.6): the token is the next
/// offset, decimal, which clients need not know.
record TokenPaging(int offset, int size) {
    /// The most entries of a page.
    static final QueryParameter<Integer> PAGE_SIZE =
            QueryParameter.integer("pageSize", "The most entries of a page.", 1, 1_000, 50);

    /// Where the page begins.
    static final QueryParameter<Integer> PAGE_TOKEN =
            QueryParameter.integer("pageToken", "The `nextPageToken` of the page before.", 0, Integer.MAX_VALUE, 0);

    /// The part a call asks for.
    static TokenPaging of(Call<?, ?> call) {
        return new TokenPaging(call.query(PAGE_TOKEN), call.query(PAGE_SIZE));
    }

    /// The part of a list that is all there.
    <T> Map<String, Object> cut(List<T> all) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + size, all.size());
        return page(all.subList(from, to), all.size());
    }

    /// The page as JSON, of a list of so many; `nextPageToken` is absent on the last one.
    Map<String, Object> page(List<?> entries, long total) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("entries", entries);
        long next = (long) offset + entries.size();
        if (!entries.isEmpty() && next < total) page.put("nextPageToken", Long.toString(next));
        return page;
    }
}
