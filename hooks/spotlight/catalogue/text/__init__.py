"""Markdown, its words and its pictures."""
