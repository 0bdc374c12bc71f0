// Registers every listener of the public SDK, and writes down what each was called with.
import * as sdk from "@sigmacomputing/embed-sdk";

const frame = document.getElementById("embed");
window.called = [];
for (const [name, listener] of Object.entries(sdk)) {
    if (!name.endsWith("Listener")) continue;
    addEventListener("message", (message) => listener(message, frame, (event) => window.called.push({ name, event })));
}
window.mutate = (name, ...given) => sdk[name](frame, ...given);
window.mutations = Object.keys(sdk).filter((name) => !name.endsWith("Listener"));
window.ready = true;
