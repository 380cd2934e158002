"""What the reader sees: small widgets with one job each."""
