"""What content files hold: one model a kind, and the kinds themselves."""
