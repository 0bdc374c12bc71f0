-- The directory leads from a page's key to its session's id.
drop index embed.viewer_sessions_by_digest;
