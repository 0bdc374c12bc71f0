<?php

// Prints a URL that is signed as a whole and opens a Signet workbook, once. PHP 8 or newer, no packages. Use it with:
//
//   export SIGNET_EMBED_URL='YOUR_EMBED_URL'
//   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//   php sign.php california
//   curl --fail "$(php sign.php texas)"
//
// Deprecated, for hosts that sign so already. New ones sign a token, as ../host-php/host.php does.

declare(strict_types=1);

const SESSION_SECONDS = 3600;

// Stand for your own users. In Signet the state decides which rows they see.
const VIEWERS = [
    'california' => ['id' => '1', 'email' => 'california@example.com', 'state' => 'CA'],
    'texas' => ['id' => '2', 'email' => 'texas@example.com', 'state' => 'TX'],
];

$embedUrl = required('SIGNET_EMBED_URL');
$clientId = required('SIGNET_CLIENT_ID');
$clientSecret = required('SIGNET_CLIENT_SECRET');
$viewer = VIEWERS[$argv[1] ?? ''] ?? fail('Say for whom: california or texas.');
echo signedUrl($embedUrl, $clientId, $clientSecret, $viewer), "\n";

function required(string $name): string
{
    $value = getenv($name);
    if ($value === false || trim($value) === '') {
        fail("Set $name in the environment.");
    }
    return $value;
}

function fail(string $why): never
{
    file_put_contents('php://stderr', "$why\n");
    exit(1);
}

/** A URL that opens the workbook once, for that viewer. */
function signedUrl(string $embedUrl, string $clientId, string $clientSecret, array $viewer): string
{
    $parameters = [
        ':nonce' => bin2hex(random_bytes(16)),
        ':client_id' => $clientId,
        ':email' => $viewer['email'],
        ':external_user_id' => $viewer['id'],
        ':external_user_team' => 'Embed_Users',
        ':account_type' => 'View',
        ':ua_State' => $viewer['state'],
        ':session_length' => SESSION_SECONDS,
        ':time' => time(),
    ];
    // What is signed is what is sent, letter by letter, from https:// to here.
    $unsigned = $embedUrl . '?' . http_build_query($parameters, '', '&') . '&:mode=userbacked';
    return $unsigned . '&:signature=' . hash_hmac('sha256', $unsigned, $clientSecret);
}
