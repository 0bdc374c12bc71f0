/// Embeds: other people's users, let in by tickets their hosts signed, to look at published workbooks.
///
/// Nouns: [EmbedRequest] and its [EmbedTarget]; [TicketClaims], what a ticket says; [VerifiedTicket], the
/// proof that it may say so; [ViewerSession], somebody being in; [EmbedRefusal], why not. The one flow, in
/// the order of embedding.md §2.5: a ticket is proven ([ProveTicket]), its viewer admitted in one transaction
/// ([AdmitViewer]), and the content looked at ([FindContent]); later requests come with the session's key
/// ([ViewerSessions]). Read [OpenEmbed] first.
///
/// The older form is a second parser into the same ticket: a URL signed as a whole ([ProveUrl]) at an [EmbedPath],
/// an address that stays the same. [OpenPath] opens those, and the ones that are open to everybody, where a
/// [Looker] is anybody at all. [EmbedPaths] are the use cases that make and list such addresses.
///
/// Never: a ticket that works twice; anything changed by a ticket that is refused; a right kept in a session;
/// a ticket, signature or key in a log, an audit record or a refusal.
@NullMarked
package dev.signet.embed;

import org.jspecify.annotations.NullMarked;
