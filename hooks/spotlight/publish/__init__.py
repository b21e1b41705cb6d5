"""A finished folder of files made into the site, whole or not at all."""
