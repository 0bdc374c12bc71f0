package dev.signet.access;

/// Where an organization's chain ends, and what can be seen beyond it.
///
/// `number` is the last seal's, 0 before the first; `sealed` is what that seal saw, `now` what is committed now;
/// records
/// up to the number `restored` came with a dump from another cluster.
record AuditTip(long number, AuditLink link, View sealed, View now, long restored) {

    /// Whether the last seal was written in this cluster, so that its snapshot still means something.
    boolean sameCluster() {
        return sealed.cluster().equals(now.cluster());
    }

    /// A PostgreSQL snapshot, and the system identifier of the cluster it belongs to.
    record View(String cluster, String snapshot) {

        /// The oldest transaction that was still running.
        long oldestRunning() {
            return Long.parseLong(snapshot, 0, snapshot.indexOf(':'), 10);
        }
    }
}
