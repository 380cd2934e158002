"""What the program carries along: icons, styles, the guide, the schema and sample minutes."""
