# A web application that embeds a Signet workbook. Ruby 3 or newer, no gems. Start it with:
#
#   export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
#   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
#   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
#   ruby host.rb
#
# and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.
require "json"
require "openssl"
require "securerandom"
require "socket"

SESSION_SECONDS = 3600

# Stand for your own users. In Signet the state decides which rows they see.
VIEWERS = {
  "california" => { email: "california@example.com", state: "CA" },
  "texas" => { email: "texas@example.com", state: "TX" }
}.freeze

def required(name)
  value = ENV.fetch(name, "")
  abort "Set #{name} in the environment." if value.strip.empty?
  value
end

WORKBOOK_URL = required("SIGNET_WORKBOOK_URL")
CLIENT_ID = required("SIGNET_CLIENT_ID")
CLIENT_SECRET = required("SIGNET_CLIENT_SECRET")

# A URL that opens the workbook once, for that viewer.
def embed_url(viewer)
  now = Time.now.to_i
  header = { alg: "HS256", typ: "JWT", kid: CLIENT_ID }
  claims = {
    sub: viewer[:email],
    jti: SecureRandom.uuid,
    iat: now,
    exp: now + SESSION_SECONDS,
    account_type: "View",
    teams: ["Embed_Users"],
    user_attributes: { State: viewer[:state] }
  }
  signed = [header, claims].map { |part| encoded(part.to_json) }.join(".")
  signature = encoded(OpenSSL::HMAC.digest("SHA256", CLIENT_SECRET, signed))
  "#{WORKBOOK_URL}?:jwt=#{signed}.#{signature}&:embed=true"
end

def encoded(data)
  [data].pack("m0").tr("+/", "-_").delete("=")
end

PAGE = <<~'HTML'
  <!doctype html>
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
HTML

# What to answer; your framework's router does this for you.
def route(target)
  path, query = target.split("?", 2)
  # A real host takes the user from its own session, never from the query.
  viewer = VIEWERS[query] if path == "/embed-url"
  return ["200 OK", "text/html", PAGE] if path == "/"
  return ["200 OK", "text/plain", embed_url(viewer)] if viewer

  ["404 Not Found", "text/plain", "There is nothing here."]
end

def serve(client)
  target = client.gets.to_s.split[1].to_s
  nil until client.gets.to_s.strip.empty? # the headers
  status, type, text = route(target)
  client.print "HTTP/1.1 #{status}\r\nContent-Type: #{type}; charset=utf-8\r\nContent-Length: #{text.bytesize}\r\n",
               "Cache-Control: no-store\r\nConnection: close\r\n\r\n", text
ensure
  client.close
end

server = TCPServer.new("127.0.0.1", Integer(ENV.fetch("PORT", "8090")))
$stdout.sync = true
puts "Host application on http://127.0.0.1:#{server.addr[1]}"
loop { Thread.start(server.accept) { |client| serve(client) } }
