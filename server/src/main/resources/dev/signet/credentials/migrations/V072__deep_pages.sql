create index clients_unrevoked on credentials.clients (organization_id, created_at desc, client_id) where revoked_at is null;
