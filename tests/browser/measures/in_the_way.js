/* What stays in sight while the page is scrolled and takes more than a third of its height. */
() =>
  [...document.body.querySelectorAll("*")]
    .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && isShown(element))
    .filter((element) => element.getBoundingClientRect().height > innerHeight / 3)
    .map((element) => `${named(element)} stays in the way`)
