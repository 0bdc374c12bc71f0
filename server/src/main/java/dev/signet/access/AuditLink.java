package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.secrets.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A link of the chain: the SHA-256 of the link before it and the record's canonical bytes.
final class AuditLink {
    static final int LENGTH = 32;
    private static final byte[] DOMAIN = "signet audit chain v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private AuditLink(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What stands before an organization's first record.
    static AuditLink genesis(OrganizationId organization) {
        ByteBuffer id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(organization.value().getMostSignificantBits())
                .putLong(organization.value().getLeastSignificantBits());
        return new AuditLink(Sha256.of(DOMAIN, id.array()));
    }

    AuditLink next(AuditRecord record) {
        return new AuditLink(Sha256.of(bytes, record.canonical()));
    }

    /// A link that was kept, whatever its length.
    static AuditLink kept(byte[] bytes) {
        return new AuditLink(bytes.clone());
    }

    /// The link at this place, counted from 0, in a run of them; shorter or empty when the run ends before.
    static AuditLink at(int place, byte[] run) {
        int from = Math.min(run.length, place * LENGTH);
        return new AuditLink(Arrays.copyOfRange(run, from, Math.min(run.length, from + LENGTH)));
    }

    static Optional<AuditLink> parse(String hex) {
        if (hex.length() != 2 * LENGTH) return Optional.empty();
        try {
            return Optional.of(new AuditLink(HexFormat.of().parseHex(hex)));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditLink link && Arrays.equals(bytes, link.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// In lower-case hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
