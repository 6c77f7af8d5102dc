#!/usr/bin/env python3
"""Opens every page of a running portal in Chromium, in both languages, on a phone and a desktop.

Pages are found by following the links from the home page: one of each kind of address is opened. On each axe
finds no violation, nothing is wider than the screen, and the console is silent. A picture of each is kept
where asked.

    check.py http://127.0.0.1:8080 [--pictures FOLDER] [--chromium PATH] [--dark] [--pages N]
"""

import argparse
import collections
import pathlib
import re
import sys
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (390, 1440)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def kind(path):
    """What an address has in common with others of its kind: ids and queries do not count."""
    parsed = urllib.parse.urlparse(path)
    parts = [part for part in parsed.path.split("/") if part]
    language = parts.pop(0) if parts[:1] == ["en"] else "zh"
    fixed = {"categories", "rankings", "indicators", "enterprises", "standards", "versions"}
    words = [part if place == 0 or part in fixed or parts[place - 1] not in fixed else "*"
             for place, part in enumerate(parts)]
    keys = sorted(urllib.parse.parse_qs(parsed.query))
    return (language, "/".join(words), "&".join(keys))


def least(path):
    """How many addresses of a kind are opened at least: searches of different words, and each of them narrowed down."""
    return 0 if "?q=" not in path else 2 if "&" in path else 4


def addresses(page, base, limit):
    """The addresses to open: found from the home pages, at most `limit` of each kind."""
    queue = collections.deque(["/", "/en", "/search", "/en/search", "/search?q=Q", "/en/search?q=Q",
                               "/search?q=%E6%B2%A1%E6%9C%89", "/en/search?q=nothing",
                               # What was misspelt, and the name of an indicator.
                               "/search?q=kongtioa", "/en/search?q=air%20condtioner",
                               "/search?q=%E7%83%AD%E6%95%88%E7%8E%87", "/en/search?q=efficiency",
                               "/none", "/en/none"])
    seen, found = set(), collections.Counter()
    while queue:
        path = queue.popleft()
        if path in seen or found[kind(path)] >= max(limit, least(path)):
            continue
        seen.add(path)
        found[kind(path)] += 1
        yield path
        page.goto(base + path)
        for href in page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)"):
            # The API's answers are no pages; the page that describes it is.
            if href.startswith(base + "/api/") and not href.split("#")[0].endswith("/docs"):
                continue
            if href.startswith(base + "/"):
                queue.append(href[len(base):].split("#")[0])


def problems(page, base, path, axe, console):
    """What is wrong with the page that is open."""
    width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    if width[0] > width[1]:
        yield f"wider than the screen: {width[0]} > {width[1]}"
    expected = "en" if kind(path)[0] == "en" else "zh-Hans"
    if page.get_attribute("html", "lang") != expected:
        yield f"the language is not {expected}"
    for message in console:
        yield f"console: {message}"
    result = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    for violation in result.response["violations"]:
        nodes = ["/".join(map(str, node["target"])) for node in violation["nodes"]]
        yield f"axe {violation['id']}: {violation['help']} — {', '.join(nodes[:4])}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("base", help="the address of the portal, without a slash at the end")
    parser.add_argument("--pictures", type=pathlib.Path, help="the folder for pictures")
    parser.add_argument("--chromium", default="/usr/bin/chromium", help="the browser")
    parser.add_argument("--dark", action="store_true", help="in the dark colours too")
    parser.add_argument("--pages", type=int, default=2, help="pages of each kind")
    options = parser.parse_args()
    base = options.base.rstrip("/")
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    failed = opened = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        finder = browser.new_page()
        paths = list(addresses(finder, base, options.pages))
        finder.close()
        axe = Axe()
        for width in WIDTHS:
            for scheme in ("light", "dark") if options.dark else ("light",):
                context = browser.new_context(
                    viewport={"width": width, "height": 900 if width > 500 else 844}, color_scheme=scheme,
                    reduced_motion="reduce")
                page = context.new_page()
                console = []
                page.on("console", lambda message: console.append(message.text))
                for path in paths:
                    console.clear()
                    response = page.goto(base + path)
                    if response.status == 404 and path.endswith("/none"):
                        console.clear()  # the browser itself notes the status that is asked for here
                    opened += 1
                    for problem in problems(page, base, path, axe, console):
                        failed += 1
                        print(f"{path} at {width} {scheme}: {problem}")
                    if options.pictures:
                        name = re.sub(r"[^A-Za-z0-9]+", "-", urllib.parse.unquote(path)).strip("-") or "home"
                        page.screenshot(path=options.pictures / f"{name}-{width}-{scheme}.png", full_page=True)
                context.close()
        browser.close()
    print(f"{opened} pages opened, {failed} problems")
    return 1 if failed or not opened else 0


if __name__ == "__main__":
    sys.exit(main())
