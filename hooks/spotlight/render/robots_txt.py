"""What search engines are told: they may read everything, and where all pages are listed (RFC 9309, sitemaps.org)."""

from spotlight.render.site import Site

NAME = "robots.txt"


def robots_txt(site: Site) -> str:
    """Give `robots.txt`. It counts where the site is at the root of a host."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n"
