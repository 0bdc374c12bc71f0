package dev.signet.failclosed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a host says in one ticket: as it is sent, what of it holds for the user, and by what codes it may be refused.
///
/// `early` are the codes of what is wrong before anybody is looked up, `late` those of what is wrong with the user
/// said.
record Claims(
        Map<String, Object> sent,
        Optional<List<String>> teams,
        Map<String, String> attributes,
        Set<String> early,
        Set<String> late) {

    Instant endsAt() {
        return Instant.ofEpochSecond(
                ((Number) Optional.ofNullable(sent.get("exp")).orElseThrow()).longValue());
    }

    boolean areGood() {
        return early.isEmpty() && late.isEmpty();
    }
}
