# A token, and whom it acts as. Ruby 3 or newer, no gems. CLIENT_SECRET comes from the environment.
require "json"
require "net/http"

SIGNET_URL = ENV.fetch("SIGNET_URL", "http://127.0.0.1:8080")
CLIENT_ID = ENV.fetch("CLIENT_ID", "YOUR_CLIENT_ID")
CLIENT_SECRET = ENV.fetch("CLIENT_SECRET")

def call(request)
  uri = request.uri
  response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
  abort "#{response.code}: #{response.body}" unless response.is_a?(Net::HTTPOK)
  JSON.parse(response.body)
end

ask = Net::HTTP::Post.new(URI("#{SIGNET_URL}/v2/auth/token"))
ask.basic_auth(CLIENT_ID, CLIENT_SECRET)
ask.set_form_data("grant_type" => "client_credentials")
token = call(ask).fetch("access_token")

whoami = Net::HTTP::Get.new(URI("#{SIGNET_URL}/v2/whoami"))
whoami["Authorization"] = "Bearer #{token}"
puts call(whoami).to_json
