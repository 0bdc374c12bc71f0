/// The whole server, in a real browser, as a person uses it.
@NullMarked
package dev.signet.e2e;

import org.jspecify.annotations.NullMarked;
