# Prints a URL that is signed as a whole and opens a Signet workbook, once. Ruby 3 or newer, no gems. Use it with:
#
#   export SIGNET_EMBED_URL='YOUR_EMBED_URL'
#   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
#   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
#   ruby sign.rb california
#   curl --fail "$(ruby sign.rb texas)"
#
# Deprecated, for hosts that sign so already. New ones sign a token, as ../host-ruby/host.rb does.
require "openssl"
require "securerandom"
require "uri"

SESSION_SECONDS = 3600

# Stand for your own users. In Signet the state decides which rows they see.
VIEWERS = {
  "california" => { id: "1", email: "california@example.com", state: "CA" },
  "texas" => { id: "2", email: "texas@example.com", state: "TX" }
}.freeze

def required(name)
  value = ENV.fetch(name, "")
  abort "Set #{name} in the environment." if value.strip.empty?
  value
end

EMBED_URL = required("SIGNET_EMBED_URL")
CLIENT_ID = required("SIGNET_CLIENT_ID")
CLIENT_SECRET = required("SIGNET_CLIENT_SECRET")

# A URL that opens the workbook once, for that viewer.
def signed_url(viewer)
  parameters = {
    ":nonce" => SecureRandom.uuid,
    ":client_id" => CLIENT_ID,
    ":email" => viewer[:email],
    ":external_user_id" => viewer[:id],
    ":external_user_team" => "Embed_Users",
    ":account_type" => "View",
    ":ua_State" => viewer[:state],
    ":session_length" => SESSION_SECONDS,
    ":time" => Time.now.to_i
  }
  query = parameters.map { |name, value| "#{name}=#{URI.encode_www_form_component(value)}" }.join("&")
  # What is signed is what is sent, letter by letter, from https:// to here.
  unsigned = "#{EMBED_URL}?#{query}" + "&:mode=userbacked"
  "#{unsigned}&:signature=#{OpenSSL::HMAC.hexdigest('SHA256', CLIENT_SECRET, unsigned)}"
end

viewer = VIEWERS[ARGV.first] || abort("Say for whom: california or texas.")
puts signed_url(viewer)
