// One component that uses every hook of the public SDK, and writes down what each was called with.
import { createElement, useEffect } from "react";
import * as sdk from "@sigmacomputing/react-embed-sdk";

const MORE = ["useSigmaIframe", "useWorkbookVariables", "usePageHeight"];
window.called = [];
const hooks = Object.entries(sdk)
    .filter(([name]) => name.startsWith("use") && !MORE.includes(name))
    .map(([name, hook]) => ({ name, hook, write: (event) => window.called.push({ name, event }) }));

function Host() {
    const { iframeRef, loading, error, variables } = sdk.useSigmaIframe();
    for (const { hook, write } of hooks) hook(iframeRef, write);
    const pageHeight = sdk.usePageHeight(iframeRef);
    const { getVariables, setVariables } = sdk.useWorkbookVariables(iframeRef);
    Object.assign(window, { state: { loading, error, variables, pageHeight }, getVariables, setVariables });
    window.mutate = (name, ...given) => sdk[name](iframeRef, ...given);
    useEffect(() => void (window.ready = true), []); // the last one: from here on every hook listens
    return createElement("iframe", { id: "embed", ref: iframeRef, title: "Embedded" });
}

window.mutations = Object.keys(sdk).filter((name) => !name.startsWith("use"));
ReactDOM.createRoot(document.getElementById("root")).render(createElement(Host));
