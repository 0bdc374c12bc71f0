// A web application that embeds a Signet workbook. Go 1.18 or newer, no packages. Start it with:
//
//	export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
//	export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//	export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//	go run host.go
//
// and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

type viewer struct{ email, state string }

// viewers stand for your own users. In Signet the state decides which rows they see.
var viewers = map[string]viewer{
	"california": {"california@example.com", "CA"},
	"texas":      {"texas@example.com", "TX"},
}

var workbookURL, clientID, clientSecret string

func main() {
	log.SetFlags(0)
	workbookURL = required("SIGNET_WORKBOOK_URL")
	clientID = required("SIGNET_CLIENT_ID")
	clientSecret = required("SIGNET_CLIENT_SECRET")
	port := os.Getenv("PORT")
	if port == "" {
		port = "8090"
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Host application on http://%s\n", listener.Addr())
	log.Fatal(http.Serve(listener, http.HandlerFunc(serve)))
}

func required(name string) string {
	value := os.Getenv(name)
	if strings.TrimSpace(value) == "" {
		log.Fatalf("Set %s in the environment.", name)
	}
	return value
}

func serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	// A real host takes the user from its own session, never from the query.
	v, known := viewers[r.URL.RawQuery]
	if r.URL.Path == "/" {
		fmt.Fprint(w, page)
	} else if r.URL.Path == "/embed-url" && known {
		fmt.Fprint(w, embedURL(v))
	} else {
		http.Error(w, "There is nothing here.", http.StatusNotFound)
	}
}

// embedURL makes a URL that opens the workbook once, for that viewer.
func embedURL(v viewer) string {
	id := make([]byte, 16)
	if _, err := rand.Read(id); err != nil {
		log.Fatal(err)
	}
	now := time.Now()
	header, _ := json.Marshal(map[string]any{"alg": "HS256", "typ": "JWT", "kid": clientID}) // texts never fail
	claims, _ := json.Marshal(map[string]any{
		"sub": v.email, "jti": fmt.Sprintf("%x", id), "iat": now.Unix(), "exp": now.Add(time.Hour).Unix(),
		"account_type": "View", "teams": []string{"Embed_Users"},
		"user_attributes": map[string]string{"State": v.state},
	})
	encoded := base64.RawURLEncoding.EncodeToString
	signed := encoded(header) + "." + encoded(claims)
	mac := hmac.New(sha256.New, []byte(clientSecret))
	mac.Write([]byte(signed))
	return workbookURL + "?:jwt=" + signed + "." + encoded(mac.Sum(nil)) + "&:embed=true"
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Host application</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  iframe { width: 100%; height: 640px; border: 1px solid; border-radius: 8px }
</style>
<label>Signed in as <select id="viewer">
  <option value="california">California office</option>
  <option value="texas">Texas office</option>
</select></label>
<p id="status" role="status">Loading</p>
<iframe id="embed" title="Embedded from Signet"></iframe>
<script>
  const [viewer, frame, status] = ['viewer', 'embed', 'status'].map(id => document.getElementById(id));
  const show = async () => { frame.src = await (await fetch('/embed-url?' + viewer.value)).text(); };
  addEventListener('message', event => {
    if (event.source !== frame.contentWindow) return;
    if (event.data.type === 'workbook:loaded') status.textContent = 'The frame below comes from Signet.';
    if (event.data.type === 'workbook:error') status.textContent = 'Signet says: ' + event.data.message;
  });
  viewer.addEventListener('change', show);
  show();
</script>
`
