"""The menu: what stands in it, and in which order."""

from typing import Any

from spotlight.render.site import Site


def navigation(site: Site) -> list[Any]:
    """Give the menu of a site as MkDocs' `nav` has it: paths of pages, and titles with what is under them."""
    catalogue = site.catalogue
    themes = [
        {
            package.theme.meta.short_title: [
                package.theme.uri,
                {"Seven-minute briefing": package.briefing.uri},
                {"Team session": package.session.uri},
            ]
        }
        for package in catalogue.packages
    ]
    guides = [{guide.meta.title: guide.uri} for guide in catalogue.guides]
    own = [page.uri for page in catalogue.pages if page.uri != "index.md"]
    return [
        {"Home": "index.md"},
        {
            "Today": [
                "today.md",
                {"The rota": "rota.md"},
                {"My learning": "my-learning.md"},
                {"Daily message": "message.md"},
                {"For your intranet": "embed.md"},
            ]
        },
        {
            "Themes": [
                "themes/index.md",
                *themes,
                {"Browse everything": "browse.md"},
                {"To print": "briefings/index.md"},
            ]
        },
        {"Reviews": ["reviews/index.md", {"Patterns": "patterns.md"}]},
        {"Prompts": "prompts.md"},
        {"Guides": ["guides/index.md", *guides, {"Action plans": "actions/index.md"}]},
        {"Events": "events/index.md"},
        {"Glossary": "glossary.md"},
        {"About": [*own, {"Sources and law": "sources.md"}]},
    ]
