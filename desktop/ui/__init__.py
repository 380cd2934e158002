"""The windows: everything Qt, and nothing that Qt is not needed for."""
