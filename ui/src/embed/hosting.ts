/** What serves the host and needs not be there to show something; loaded beside the first drawing. */
export { watchHands } from "./hands";
export { obey } from "./obey";
