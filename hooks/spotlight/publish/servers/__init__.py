"""The same headers, content types and caching for every usual web server, from one table of rules."""
