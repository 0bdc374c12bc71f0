/// The server kit: routes as data, one order of steps for every request, one shape of every refusal.
///
/// Nouns: [Route] (method, path, documents, door, input, handler), [Door] (who may call), [Request] and [Answer],
/// [Routes] (the table), [HttpServer]. The one flow, in [Pipeline]: match the path → prove at the door → read the
/// body within its limit → bind it to a record with all violations → handle → answer. [OpenApi] derives the public
/// description from the same table, so it cannot drift.
///
/// Nothing here knows a feature, a secret or the database; Helidon is spoken here only.
///
/// Read [Route] first, then [Pipeline].
@NullMarked
package dev.signet.http;

import org.jspecify.annotations.NullMarked;
