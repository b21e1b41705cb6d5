"""Everything that a site prints."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spotlight.render.products.action_plan import action_plans
from spotlight.render.products.guide import checklists, guides
from spotlight.render.products.poster import posters
from spotlight.render.products.product import Product
from spotlight.render.products.prompt_cards import prompt_cards
from spotlight.render.products.review_briefing import review_briefings
from spotlight.render.products.rota_planner import rota_planners
from spotlight.render.products.social_card import social_cards
from spotlight.render.products.team_pack import team_pack
from spotlight.render.products.team_session import team_sessions
from spotlight.render.products.theme_briefing import theme_briefings
from spotlight.render.site import Site

_KINDS: tuple[Callable[[Site], Iterator[Product]], ...] = (
    team_pack,  # the longest first, so that neither press waits for the other at the end
    theme_briefings,
    team_sessions,
    prompt_cards,
    posters,
    rota_planners,
    guides,
    checklists,
    action_plans,
    review_briefings,
    social_cards,
)


def every_product(site: Site) -> Iterator[Product]:
    """Give everything that a site prints; nothing is composed yet."""
    own = site.catalogue.own
    return (replace(product, file=own.get(product.uri, "")) for kind in _KINDS for product in kind(site))
