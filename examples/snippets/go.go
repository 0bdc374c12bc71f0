// A token, and whom it acts as. Go 1.18 or newer, no packages: go run go.go. CLIENT_SECRET comes from the environment.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
)

var (
	signetURL = setting("SIGNET_URL", "http://127.0.0.1:8080")
	clientID  = setting("CLIENT_ID", "YOUR_CLIENT_ID")
	secret    = os.Getenv("CLIENT_SECRET")
)

func setting(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

func call(request *http.Request) []byte {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		log.Fatalf("%s: %s %v", response.Status, body, err)
	}
	return body
}

func main() {
	form := url.Values{"grant_type": {"client_credentials"}}
	ask, _ := http.NewRequest("POST", signetURL+"/v2/auth/token", strings.NewReader(form.Encode()))
	ask.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	ask.SetBasicAuth(clientID, secret)
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal(call(ask), &token); err != nil {
		log.Fatal(err)
	}

	whoami, _ := http.NewRequest("GET", signetURL+"/v2/whoami", nil)
	whoami.Header.Set("Authorization", "Bearer "+token.AccessToken)
	fmt.Println(string(call(whoami)))
}
