// A host page that writes down everything its frames say, and lets a test speak for it.
window.heard = [];

addEventListener("message", ({ data, origin, source }) => {
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    if (frame !== undefined) window.heard.push({ from: frame.id, origin, data });
});

window.show = (url, id = "embed") => {
    document.getElementById(id).src = url;
};

window.say = (message, id = "embed") => {
    const frame = document.getElementById(id);
    frame.contentWindow.postMessage(message, new URL(frame.src).origin);
};

window.all = (type, id = "embed") => window.heard.filter(({ from, data }) => from === id && data.type === type).map(({ data }) => data);
