"""What content is held to: one check a file."""
