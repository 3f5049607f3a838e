-- The three database roles: the owner migrates, the editorial and the public process serve.
-- What the last two may do is granted after each migration. Run once per server, by a superuser.
CREATE ROLE newsroom_owner LOGIN;
CREATE ROLE newsroom_editorial LOGIN;
CREATE ROLE newsroom_public LOGIN;
-- The owner may step into the narrower roles: this is how tests prove what those are refused.
GRANT newsroom_editorial, newsroom_public TO newsroom_owner;
-- Where the server has a just-in-time compiler (Debian's has), it takes the published views for big queries and
-- spends seconds on compiling what runs in milliseconds.
ALTER ROLE newsroom_owner SET jit = off;
ALTER ROLE newsroom_editorial SET jit = off;
ALTER ROLE newsroom_public SET jit = off;
