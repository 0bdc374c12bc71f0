package dev.signet.failclosed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a host says in one ticket: as it is sent, what of it holds for the user, what for the session, and by what
/// codes it may be refused whatever it is for.
record Claims(
        Map<String, Object> sent,
        Optional<List<String>> teams,
        Map<String, String> attributes,
        Terms terms,
        Set<String> codes) {

    Instant endsAt() {
        return Instant.ofEpochSecond(
                ((Number) Optional.ofNullable(sent.get("exp")).orElseThrow()).longValue());
    }

    boolean areGood() {
        return codes.isEmpty();
    }
}
