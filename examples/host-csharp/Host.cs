#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
// A web application that embeds a Signet workbook. .NET 10 or newer, no packages. Start it with:
//
//   export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
//   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//   dotnet run Host.cs
//
// and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

const int SessionSeconds = 3600;

// Stand for your own users. In Signet the state decides which rows they see.
var viewers = new Dictionary<string, Viewer>
{
    ["california"] = new("california@example.com", "CA"),
    ["texas"] = new("texas@example.com", "TX"),
};

var workbookUrl = Required("SIGNET_WORKBOOK_URL");
var clientId = Required("SIGNET_CLIENT_ID");
var clientSecret = Required("SIGNET_CLIENT_SECRET");

const string Page = """
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
    """;

var app = WebApplication.CreateBuilder(args).Build();
app.Use((context, next) =>
{
    context.Response.Headers.CacheControl = "no-store";
    return next(context);
});
app.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));
app.MapGet("/embed-url", (HttpRequest request) =>
{
    // A real host takes the user from its own session, never from the query.
    var query = request.QueryString.Value?.TrimStart('?') ?? "";
    return viewers.TryGetValue(query, out var viewer)
        ? Results.Text(EmbedUrl(viewer))
        : Results.Text("There is nothing here.", statusCode: StatusCodes.Status404NotFound);
});
app.Run($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "8090"}");

string Required(string name)
{
    var value = Environment.GetEnvironmentVariable(name);
    if (string.IsNullOrWhiteSpace(value))
    {
        Console.Error.WriteLine($"Set {name} in the environment.");
        Environment.Exit(1);
    }
    return value;
}

// A URL that opens the workbook once, for that viewer.
string EmbedUrl(Viewer viewer)
{
    var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    var header = new { alg = "HS256", typ = "JWT", kid = clientId };
    var claims = new
    {
        sub = viewer.Email,
        jti = Guid.NewGuid().ToString(),
        iat = now,
        exp = now + SessionSeconds,
        account_type = "View",
        teams = new[] { "Embed_Users" },
        user_attributes = new { viewer.State },
    };
    var signed = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header))
        + "." + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
    var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), Encoding.UTF8.GetBytes(signed));
    return $"{workbookUrl}?:jwt={signed}.{Base64Url.EncodeToString(signature)}&:embed=true";
}

record Viewer(string Email, string State);
