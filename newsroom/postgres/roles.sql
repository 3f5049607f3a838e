-- The three database roles: the owner migrates, the editorial and the public process serve.
-- What the last two may do is granted after each migration. Run once per server, by a superuser.
CREATE ROLE newsroom_owner LOGIN;
CREATE ROLE newsroom_editorial LOGIN;
CREATE ROLE newsroom_public LOGIN;
-- The owner may step into the narrower roles: this is how tests prove what those are refused.
GRANT newsroom_editorial, newsroom_public TO newsroom_owner;
