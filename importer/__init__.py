"""A file in, `Minutes` out: no Qt, no database, no network."""
