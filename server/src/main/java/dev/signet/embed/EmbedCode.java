package dev.signet.embed;

/// The codes a host's page gets in `workbook:error` (embedding.md §7.1).
public enum EmbedCode {
    EEXIST,
    EPERM,
    ESTALE,
    ENOENT,
    EACCES,
    EINVAL,
    ETIMEDOUT,
    NETWORK,
    UNKNOWN
}
