"""What could identify a child, found by its pattern."""
