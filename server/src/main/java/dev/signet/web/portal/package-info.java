/// The door of people: pages rendered here, for browsers.
///
/// One class for each group of pages; [CookieDoor] in front of what only the signed-in may see, [SameOriginDoor] in
/// front
/// of every form's target; [PortalRoutes] lists them all. Markup is built of [Html], which escapes by itself, and laid
/// out by [Page]. Read [PortalRoutes] first.
///
/// Never: a secret in an address, a script or a style inside a page, a decision, a query.
@NullMarked
package dev.signet.web.portal;

import org.jspecify.annotations.NullMarked;
