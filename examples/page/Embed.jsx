// npm install http://127.0.0.1:8080/sdk/signet-embed-sdk.tgz
import { useState } from "react";
import { SignetEmbed } from "signet-embed-sdk/react";

// Your server signs a URL for whoever is signed in at your application. Asked again before the session ends.
const signedUrl = async () => (await fetch("/embed-url", { method: "POST" })).text();

export function Embed() {
  const [status, setStatus] = useState("Loading");
  return (
    <>
      <p role="status">{status}</p>
      <div style={{ height: 640 }}>
        <SignetEmbed
          title="Embedded from Signet"
          getUrl={signedUrl}
          autoHeight={false}
          frame={{ width: "100%", height: "100%" }}
          on={{
            "workbook:loaded": () => setStatus(""),
            "workbook:error": ({ message }) => setStatus(`Signet says: ${message}`),
          }}
        />
      </div>
    </>
  );
}
