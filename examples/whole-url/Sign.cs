// Prints a URL that is signed as a whole and opens a Signet workbook, once. .NET 10 or newer, no packages. Use it with:
//
//   export SIGNET_EMBED_URL='YOUR_EMBED_URL'
//   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//   dotnet run Sign.cs california
//   curl --fail "$(dotnet run Sign.cs texas)"
//
// Deprecated, for hosts that sign so already. New ones sign a token, as ../host-csharp/Host.cs does.
using System.Security.Cryptography;
using System.Text;

const int SessionSeconds = 3600;

// Stand for your own users. In Signet the state decides which rows they see.
var viewers = new Dictionary<string, Viewer>
{
    ["california"] = new("1", "california@example.com", "CA"),
    ["texas"] = new("2", "texas@example.com", "TX"),
};

string embedUrl = Required("SIGNET_EMBED_URL");
string clientId = Required("SIGNET_CLIENT_ID");
string clientSecret = Required("SIGNET_CLIENT_SECRET");

if (!viewers.TryGetValue(args.FirstOrDefault() ?? "", out Viewer? viewer)) Fail("Say for whom: california or texas.");
Console.WriteLine(SignedUrl(viewer!));

// A URL that opens the workbook once, for that viewer.
string SignedUrl(Viewer viewer)
{
    string query = string.Join("&",
        ":nonce=" + Guid.NewGuid(),
        ":client_id=" + Uri.EscapeDataString(clientId),
        ":email=" + Uri.EscapeDataString(viewer.Email),
        ":external_user_id=" + Uri.EscapeDataString(viewer.Id),
        ":external_user_team=" + Uri.EscapeDataString("Embed_Users"),
        ":account_type=" + Uri.EscapeDataString("View"),
        ":ua_State=" + Uri.EscapeDataString(viewer.State),
        ":session_length=" + SessionSeconds,
        ":time=" + DateTimeOffset.UtcNow.ToUnixTimeSeconds());
    // What is signed is what is sent, letter by letter, from https:// to here.
    string unsigned = embedUrl + "?" + query + "&:mode=userbacked";
    byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), Encoding.UTF8.GetBytes(unsigned));
    return unsigned + "&:signature=" + Convert.ToHexStringLower(signature);
}

static string Required(string name)
{
    string? value = Environment.GetEnvironmentVariable(name);
    if (string.IsNullOrWhiteSpace(value)) Fail($"Set {name} in the environment.");
    return value!;
}

static void Fail(string why)
{
    Console.Error.WriteLine(why);
    Environment.Exit(1);
}

record Viewer(string Id, string Email, string State);
