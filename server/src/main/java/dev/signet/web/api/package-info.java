/// The door of programs: `/v2`, as the public contract has it (rest-api.md).
///
/// One class for each group of routes, [ApiDoor] in front of all but the token endpoint, [ApiRoutes] lists them.
/// Here HTTP and features meet: parse, prove, call one use case, answer. Nothing is decided and nothing is stored here.
@NullMarked
package dev.signet.web.api;

import org.jspecify.annotations.NullMarked;
