package dev.signet.embed;

import dev.signet.base.ClientId;
import java.time.Instant;
import java.time.LocalDate;

/// How many URLs signed as a whole came from the host of that credential on that day (UTC), and the last of them.
public record WholeUrlUse(ClientId client, LocalDate day, long uses, Instant lastAt) {}
