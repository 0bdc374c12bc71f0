/// PostgreSQL: the one place state is kept.
///
/// Nouns: [DatabaseAddress] (where it is), [EmbeddedPostgres] (the real server, run by us), [Database] (the pool),
/// [Transaction] (bound to one organization; row-level security enforces the same), [Directory] (from what a stranger
/// presents to whose it is), [ChangeFeed] and [LiveCache] (how caches on every node stay true).
///
/// The one flow: a use case asks [Database] for a transaction of its organization, works through jOOQ, and announces
/// what
/// others cache with [Transaction#changed]; the feed applies it here before the use case answers, elsewhere within a
/// moment. Read [Database] first.
///
/// Never: a query that is bound to no organization, outside the [Directory] and a node's own housekeeping; a second
/// implementation of a store.
@NullMarked
package dev.signet.database;

import org.jspecify.annotations.NullMarked;
