/// The only way out of the house: mail by SMTP, and HTTP to addresses that somebody typed in.
///
/// Mail: a [Message] to one [MailAddress], written as a [Letter]; the [MailServer] that takes it, reached at an
/// [SmtpAddress]; the [MailOutcome], which tells whether it is done, refused for good, or to be tried again. HTTP:
/// [OutboundHttp], guarded by an [AddressGuard]. Read [MailServer] and [OutboundHttp] first.
///
/// Never: text of ours in a header without passing [HeaderText]; a wait without a deadline; the words of a foreign
/// mail server handed on, since they may repeat what was sent to it.
@NullMarked
package dev.signet.outbound;

import org.jspecify.annotations.NullMarked;
