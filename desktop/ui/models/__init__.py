"""What the views ask: models that hold ids and fetch rows as they are painted."""
