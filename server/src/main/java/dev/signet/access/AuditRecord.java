package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// A record as it is stored: the entry, the number the database gave it, and its details as the exact text.
record AuditRecord(
        OrganizationId organization,
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String address,
        String requestId,
        String details) {
    private static final int USUAL_SIZE = 512;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    /// The bytes that are hashed: every field in order, each behind its length in four bytes, so that no two records
    /// share them. Numbers and microseconds since 1970 are eight bytes, text is UTF-8.
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(organization.value().getMostSignificantBits());
            out.writeLong(organization.value().getLeastSignificantBits());
            out.writeInt(Long.BYTES);
            out.writeLong(number);
            out.writeInt(Long.BYTES);
            out.writeLong(micros(at));
            for (String text : List.of(actor, action, subject, address, requestId, details)) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Microseconds since 1970; a time beyond them, which only tampering stores, is held at the edge.
    static long micros(Instant at) {
        long edge = Long.MAX_VALUE / MICROS_PER_SECOND - 1;
        long second = Math.clamp(at.getEpochSecond(), -edge, edge);
        return second * MICROS_PER_SECOND + at.getNano() / NANOS_PER_MICRO;
    }
}
