import "@patternfly/react-core/dist/styles/base.css";
import "./portal.css";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { keptTheme, showTheme } from "./shell/theme";

showTheme(keptTheme());

const host = document.getElementById("portal");
if (host) createRoot(host).render(<App />);
