"""The top-level windows, which only wire views to models."""
