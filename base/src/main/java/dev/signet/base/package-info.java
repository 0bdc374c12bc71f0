/// The vocabulary every room shares: typed ids, problems, JSON, and the words for talking to an operator.
///
/// Nouns: [OrganizationId], [MemberId], [ClientId], [InodeId] and their like; [Problem], made of a [Fault] and its
/// [Violation]s; [Json]. Nothing here does I/O, reads a clock or knows HTTP, SQL or cryptography.
///
/// Read [Problem] first.
@NullMarked
package dev.signet.base;

import org.jspecify.annotations.NullMarked;
