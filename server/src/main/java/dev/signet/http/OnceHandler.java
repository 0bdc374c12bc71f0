package dev.signet.http;

import dev.signet.base.Fault;
import java.util.List;
import java.util.Locale;

/// Keeps requests that only look from a handler that uses something up.
///
/// Those are `HEAD`, and what browsers announce as prefetch, prerender or preview (Fetch standard, `Sec-Purpose`; the
/// other names are of older browsers). Declined prefetches are dropped by browsers, and the visit asks again.
record OnceHandler<P, Q>(Handler<P, Q> behind) implements Handler<P, Q> {
    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
    private static final List<String> LOOKS = List.of("prefetch", "prerender", "preview");
    private static final int OK = 200;

    @Override
    public Answer handle(Call<P, Q> call) {
        if (call.request().method().equals("HEAD")) return new Answer(OK, List.of(), new Content.None());
        if (isLook(call.request())) {
            return Answer.problem(Fault.UNAVAILABLE, "This address can be used once and is not for looking ahead.");
        }
        return behind.handle(call);
    }

    private static boolean isLook(Request request) {
        return PURPOSES.stream()
                .flatMap(name -> request.headers(name).stream())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> LOOKS.stream().anyMatch(value::contains));
    }
}
