-- With sequential scans priced out (0023) a server that compiles costly statements (PostgreSQL 12 to 17 by default) compiled
-- each making of a unit: 0.4 s where it takes 4 ms. Runs as role owner.

alter function app.create_units(jsonb, timestamptz, boolean) set jit = off;
