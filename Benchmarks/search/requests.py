"""Whole HTTP requests to a server on the loopback, one after the other over one connection.

    requests.py ORIGIN [--queries N] [--pages N] [--limits]

The mix of queries is seeded and the same each time. Of 100 queries 40 are words that a great part of all standards holds, 15
one character, 20 names of products, 15 parts of names of enterprises and 10 numbers, spelt in any way. Each has two of five
filters: category, division (two, four or six digits), year, grade, status.
"""

import argparse
import http.client
import json
import random
import sys
import time
import urllib.parse

DIVISIONS = ["1101%02d" % n for n in (1, 2, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19)]
COMMON = ["公司", "有限公司", "科技", "服务", "示例", "产品", "工贸有限公司", "电器", "实业", "制造", "集团", "示例产品"]
CHARACTERS = "公司品示例科技安新海朝限"
NAMES = ["示例海淀", "示例东城青青", "晴乐", "朝阳", "思捷思", "股份有限", "海淀科技有限公司", "顺舟行", "慧聪", "门头沟"]


class Client:
    def __init__(self, origin):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(origin).netloc, timeout=600)

    def get(self, address):
        """The answer, and the milliseconds that it took."""
        start = time.perf_counter()
        self.connection.request("GET", address, headers={"Accept": "application/json, text/html"})
        response = self.connection.getresponse()
        body = response.read()
        took = (time.perf_counter() - start) * 1000
        if response.status != 200:
            sys.exit(f"{address}: {response.status} {body[:300]!r}")
        return body, took

    def json(self, address):
        return json.loads(self.get(address)[0])


def spelling(number, random):
    """A number as people may write it."""
    return random.choice(
        [number, number.lower(), number.replace(" ", ""), number.replace("-", "—"), number.replace("/", ""),
         number.split("-")[0], number[: len(number) * 2 // 3], number.replace("/", "／").replace(" ", "  ")])


def queries(count, numbers, random):
    for place in range(count):
        kind = place % 20
        if kind < 8:
            words = random.choice(COMMON)
        elif kind < 11:
            words = random.choice(CHARACTERS)
        elif kind < 15:
            words = "示例产品%03d" % random.randint(1, 300)
        elif kind < 18:
            words = random.choice(NAMES)
        else:
            words = spelling(random.choice(numbers), random)
        filters = {
            "category": "sample-%03d" % random.randint(1, 300),
            "division": random.choice(DIVISIONS)[: random.choice([2, 4, 6])],
            "year": random.randint(2019, 2026),
            "grade": random.choices(range(4), [1, 1, 4, 4])[0],
            "status": random.choices(["declared", "predeclared"], [4, 1])[0],
        }
        chosen = random.sample(sorted(filters), 2)
        yield urllib.parse.urlencode({"q": words} | {name: filters[name] for name in chosen})


def tell(name, times, limit=None):
    times = sorted(times)
    def at(share):
        return times[min(len(times) - 1, int(len(times) * share))]
    print(f"{name:<46} p50 {at(.5):7.2f}  p95 {at(.95):7.2f}  p99 {at(.99):7.2f}  most {times[-1]:7.2f} ms"
          + (f"  (wanted: p99 {limit} ms)" if limit else ""), flush=True)
    return limit is None or at(.99) <= limit


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("origin")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--limits", action="store_true", help="exit with 1 where a figure is missed")
    options = parser.parse_args()
    chance = random.Random(7)
    client = Client(options.origin)

    # Standards all over the registry, by the enterprises of its divisions; this compiles the schemes, too.
    known = {}
    for product in range(1, 301, 6):
        for year in (2020, 2023, 2025):
            found = client.json("/api/v1/search?" + urllib.parse.urlencode(
                {"q": "示例产品%03d" % product, "year": year, "limit": 200, "fields": "href,page,standard"}))
            for entry in found["entries"]:
                known[entry["href"]] = (entry["standard"]["number"], entry["page"])
    addresses = sorted(known)
    chance.shuffle(addresses)
    numbers = [known[address][0] for address in addresses[-200:]]

    good = True
    mix = list(queries(options.queries, numbers, chance))
    for name in ("first", "once more"):
        searches, facets, hits, many = [], [], 0, 0
        for query in mix:
            body, took = client.get("/api/v1/search?" + query)
            searches.append(took)
            hits += json.loads(body)["total"] > 0
            body, took = client.get("/api/v1/search/facets?" + query)
            facets.append(took)
            many += not json.loads(body)["exact"]
        print(f"{len(mix)} queries, {name}: {hits} find something, {many} more than 10,000")
        tell("  search, first page", searches)
        tell("  facets", facets)
        good &= tell("  both", [sum(pair) for pair in zip(searches, facets)], 50)
    pages = addresses[: options.pages]
    # At first the models of the standards' categories are made, each once.
    tell("one standard, JSON, at first", [client.get(address)[1] for address in pages])
    good &= tell("one standard, JSON", [client.get(address)[1] for address in pages], 3)
    good &= tell("one standard, page", [client.get(known[address][1])[1] for address in pages], 3)
    good &= tell("the same, once more", [client.get(known[address][1])[1] for address in pages], 3)

    categories = ["sample-%03d" % n for n in range(1, 301, 30)]
    for category in categories:
        client.get(f"/categories/{category}")
    rankings = [
        f"/categories/{category}/rankings/i{indicator}?tier={tier}"
        for category in categories for indicator in range(1, 9) for tier in (1, 2)]
    chance.shuffle(rankings)
    good &= tell("a page of a ranking", [client.get(address)[1] for address in rankings], 20)
    if options.limits and not good:
        sys.exit(1)


main()
