-- The version tag in the address a session was opened by; without one it shows what is published.
alter table embed.viewer_sessions add column tag text;
