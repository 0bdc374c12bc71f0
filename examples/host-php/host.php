<?php

// A web application that embeds a Signet workbook. PHP 8 or newer, no packages. Start it with:
//
//   export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
//   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//   php host.php
//
// and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.

declare(strict_types=1);

const SESSION_SECONDS = 3600;

// Stand for your own users. In Signet the state decides which rows they see.
const VIEWERS = [
    'california' => ['email' => 'california@example.com', 'state' => 'CA'],
    'texas' => ['email' => 'texas@example.com', 'state' => 'TX'],
];

const PAGE = <<<'HTML'
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
HTML;

$workbookUrl = required('SIGNET_WORKBOOK_URL');
$clientId = required('SIGNET_CLIENT_ID');
$clientSecret = required('SIGNET_CLIENT_SECRET');

if (PHP_SAPI === 'cli') {
    // PHP's own web server runs this file again for every request.
    $address = '127.0.0.1:' . (getenv('PORT') === false ? '8090' : getenv('PORT'));
    $server = proc_open([PHP_BINARY, '-S', $address, __FILE__], [STDIN, STDOUT, STDERR], $pipes);
    exit(proc_close($server));
}

[$path, $query] = explode('?', $_SERVER['REQUEST_URI'], 2) + [1 => ''];
// A real host takes the user from its own session, never from the query.
$viewer = $path === '/embed-url' ? VIEWERS[$query] ?? null : null;
if ($path === '/') {
    answer(200, 'text/html', PAGE);
} elseif ($viewer !== null) {
    answer(200, 'text/plain', embedUrl($workbookUrl, $clientId, $clientSecret, $viewer));
} else {
    answer(404, 'text/plain', 'There is nothing here.');
}

function required(string $name): string
{
    $value = getenv($name);
    if ($value === false || trim($value) === '') {
        file_put_contents('php://stderr', "Set $name in the environment.\n");
        exit(1);
    }
    return $value;
}

/** A URL that opens the workbook once, for that viewer. */
function embedUrl(string $workbookUrl, string $clientId, string $clientSecret, array $viewer): string
{
    $now = time();
    $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => $clientId];
    $claims = [
        'sub' => $viewer['email'],
        'jti' => bin2hex(random_bytes(16)),
        'iat' => $now,
        'exp' => $now + SESSION_SECONDS,
        'account_type' => 'View',
        'teams' => ['Embed_Users'],
        'user_attributes' => ['State' => $viewer['state']],
    ];
    $signed = encoded(json_encode($header, JSON_THROW_ON_ERROR)) . '.'
        . encoded(json_encode($claims, JSON_THROW_ON_ERROR));
    $signature = encoded(hash_hmac('sha256', $signed, $clientSecret, true));
    return "$workbookUrl?:jwt=$signed.$signature&:embed=true";
}

function encoded(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function answer(int $status, string $type, string $text): void
{
    http_response_code($status);
    header("Content-Type: $type; charset=utf-8");
    header('Cache-Control: no-store');
    echo $text;
}
