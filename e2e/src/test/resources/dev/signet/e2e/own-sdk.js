// A host that keeps its embed alive with Signet's SDK; a test may make its server fail.
window.asked = 0;
window.broken = false;
window.failures = [];
window.embed = Signet.embedWorkbook({
    into: document.getElementById("embed"),
    getUrl: async () => {
        window.asked += 1;
        if (window.broken) throw new Error("The host's server is down.");
        return (await fetch("/signed")).text();
    },
    onRefreshFailed: (problem) => window.failures.push(problem.message),
});
window.ready = true;
