// Prints a URL that is signed as a whole and opens a Signet workbook, once. Go 1.18 or newer, no packages. Use it with:
//
//	export SIGNET_EMBED_URL='YOUR_EMBED_URL'
//	export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//	export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//	go run sign.go california
//	curl --fail "$(go run sign.go texas)"
//
// Deprecated, for hosts that sign so already. New ones sign a token, as ../host-go/host.go does.
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"log"
	"net/url"
	"os"
	"strings"
	"time"
)

const sessionSeconds = 3600

type viewer struct{ id, email, state string }

// viewers stand for your own users. In Signet the state decides which rows they see.
var viewers = map[string]viewer{
	"california": {"1", "california@example.com", "CA"},
	"texas":      {"2", "texas@example.com", "TX"},
}

var embedURL, clientID, clientSecret string

func main() {
	log.SetFlags(0)
	embedURL = required("SIGNET_EMBED_URL")
	clientID = required("SIGNET_CLIENT_ID")
	clientSecret = required("SIGNET_CLIENT_SECRET")
	v, known := viewers[strings.Join(os.Args[1:], " ")]
	if !known {
		log.Fatal("Say for whom: california or texas.")
	}
	fmt.Println(signedURL(v))
}

func required(name string) string {
	value := os.Getenv(name)
	if strings.TrimSpace(value) == "" {
		log.Fatalf("Set %s in the environment.", name)
	}
	return value
}

// signedURL makes a URL that opens the workbook once, for that viewer.
func signedURL(v viewer) string {
	nonce := make([]byte, 16)
	if _, err := rand.Read(nonce); err != nil {
		log.Fatal(err)
	}
	query := strings.Join([]string{
		fmt.Sprintf(":nonce=%x", nonce),
		":client_id=" + url.QueryEscape(clientID),
		":email=" + url.QueryEscape(v.email),
		":external_user_id=" + url.QueryEscape(v.id),
		":external_user_team=" + url.QueryEscape("Embed_Users"),
		":account_type=" + url.QueryEscape("View"),
		":ua_State=" + url.QueryEscape(v.state),
		fmt.Sprintf(":session_length=%d", sessionSeconds),
		fmt.Sprintf(":time=%d", time.Now().Unix()),
	}, "&")
	// What is signed is what is sent, letter by letter, from https:// to here.
	unsigned := embedURL + "?" + query + "&:mode=userbacked"
	mac := hmac.New(sha256.New, []byte(clientSecret))
	mac.Write([]byte(unsigned))
	return fmt.Sprintf("%s&:signature=%x", unsigned, mac.Sum(nil))
}
