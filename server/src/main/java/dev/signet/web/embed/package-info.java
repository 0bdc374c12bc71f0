/// The door of viewers: signed addresses in other people's pages, and the answers their elements ask for.
///
/// One page for a whole visit: [EmbedRoutes] lists the addresses; [PageRoutes] takes a ticket and gives the page with
/// its boot data inside; [PathRoutes] does the same for addresses that are signed whole, or open to everybody;
/// [AnswerRoutes] gives rows to the session the page holds. Refusals are pages too, for a frame has no other way to
/// tell ([ErrorPages]). Read [EmbedRoutes] first.
///
/// Never: a cookie, a ticket in an address we emit or in a log, a decision, a query of its own.
@NullMarked
package dev.signet.web.embed;

import org.jspecify.annotations.NullMarked;
