package dev.signet.database;

/// Whether what a server commits has to survive a loss of power.
enum PostgresDurability {
    /// Every commit is on disk before it is answered.
    KEPT,
    /// Nothing is forced to disk: for tests, whose data nobody wants back.
    THROWAWAY
}
