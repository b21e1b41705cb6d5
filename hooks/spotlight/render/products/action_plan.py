"""Each composite action plan on paper."""

from collections.abc import Iterator
from functools import partial

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.action_plan import Action, ActionPlan
from spotlight.render import dates
from spotlight.render.products.masthead import masthead, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def action_plans(site: Site) -> Iterator[Product]:
    """Give each composite action plan."""
    for plan in site.catalogue.plans:
        yield Product(
            f"briefings/actions/{plan.slug}.pdf",
            plan.uri,
            "action-plan.typ",
            midnight(plan.meta.reviewed),
            partial(_data, site, plan),
            sizes=(10.5,),
        )


def _data(site: Site, plan: Document[ActionPlan]) -> Data:
    head = masthead(site, plan.uri, plan.meta, "Composite action plan")
    return {**head, "actions": [_action(site, action) for action in plan.meta.actions]}


def _action(site: Site, action: Action) -> dict[str, str]:
    words = {"due": dates.day(action.due), "status": site.catalogue.vocabulary.statuses[action.status]}
    return action.model_dump(mode="json") | words
