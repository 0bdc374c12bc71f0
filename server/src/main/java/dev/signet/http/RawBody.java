package dev.signet.http;

/// A body as it came, for routes that read it themselves. Printing one shows its size only.
public final class RawBody {
    private final String mediaType;
    private final byte[] bytes;

    RawBody(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /// The media type, in lower case and without parameters; empty when the caller gave none.
    public String mediaType() {
        return mediaType;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "RawBody[" + bytes.length + " bytes]";
    }
}
