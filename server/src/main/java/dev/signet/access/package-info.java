/// Who is who, who may what, and who did what.
///
/// Nouns: organizations, members with one account type each, teams; the tree of objects ([Inode]) and grants on it; the
/// audit. The one flow: a door proves a [Principal]; a use case asks [Access#decide] first, then works in one
/// transaction
/// that also writes the [AuditEntry]. Read [Access] first.
///
/// Never: a right decided anywhere else; an action that is not audited; a right remembered in a token or a session.
@NullMarked
package dev.signet.access;

import org.jspecify.annotations.NullMarked;
