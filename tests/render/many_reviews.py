"""Reviews in numbers, as small as they can be."""

from collections.abc import Mapping

from tests.small_site import small_site

_REVIEW = small_site()["reviews/2022-example.md"]


def many_reviews(numbers: Mapping[str, int], themes: str = "listening") -> dict[str, str | bytes]:
    """Give the files of so many reviews of each year of publication; `null` stands for no date."""
    files: dict[str, str | bytes] = {}
    for year, count in numbers.items():
        for number in range(1, count + 1):
            name = f"{year}-{number:03}"
            text = _REVIEW.replace("published: 2022-05", f"published: {year}")
            text = text.replace("An example review", f"Review {name}").replace("[listening]\n", f"[{themes}]\n", 1)
            files[f"reviews/{name.replace('null', 'no-date')}.md"] = text
    return files
