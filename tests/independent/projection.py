"""The projection a second time, from the model's one page of mathematics alone: numpy, no line of the engine.

Reads inputs.json (the ranges of every figure and what each channel receives), draws a hundred thousand "true" worlds
from the same ranges, lives the months of each, and writes outcomes.json: where the outcomes lie. tests/calibration.rs
holds the engine's bands against it.

What the model leaves open is decided here as the house does: a good year is one of low prices and of high volumes and
rates; an end of a range that is exactly 0 or 1 has no logarithm, and is read as a thousandth of the typical value, or
as 0.999.
"""

import json
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
WORLDS = 100_000
Z90 = 1.2815515655446004
MARKET_SHARE = 0.3
# Where the outcomes are described: around the tenth and the ninetieth hundredth, and the middle.
LEVELS = [0.05, 0.07, 0.085, 0.1, 0.115, 0.13, 0.15, 0.5, 0.85, 0.87, 0.885, 0.9, 0.915, 0.93, 0.95]
PER_MONTH = {"daily": 365 / 12, "weekly": 52 / 12, "monthly": 1, "quarterly": 1 / 3, "yearly": 1 / 12}


def log(x):
    return np.log(x)


def logit(x):
    return np.log(x / (1 - x))


class World:
    """Draws that share one market factor."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.market = self.random.standard_normal(WORLDS)

    def z(self, luck):
        own = self.random.standard_normal(WORLDS)
        return np.sqrt(1 - MARKET_SHARE) * own + luck * np.sqrt(MARKET_SHARE) * self.market

    def two_piece(self, ends, scale, back, top, luck):
        low, typical, high = ends
        if low >= high or typical <= 0 or typical >= top:
            return np.full(WORLDS, float(typical))
        low, high = max(low, typical / 1000), min(high, 0.999 if top == 1 else high)
        middle, z = scale(typical), self.z(luck)
        below, above = (middle - scale(low)) / Z90, max(scale(high) - middle, 0) / Z90
        return back(middle + z * np.where(z < 0, below, above))

    def amount(self, ends, luck=1):
        return self.two_piece(ends, log, np.exp, np.inf, luck)

    def rate(self, ends):
        return self.two_piece(ends, logit, lambda y: 1 / (1 + np.exp(-y)), 1, 1)


def lived(brief, seed):
    """Visits, leads, customers, revenue of each month; the share of revenue left; what is spent."""
    world, months = World(seed), brief["months"]
    sizes = {name: world.amount(ends) / ends[1] if ends[1] > 0 else 1 for name, ends in brief["pools"].items()}
    visits, leads = np.zeros((months, WORLDS)), np.zeros((months, WORLDS))
    for channel in brief["channels"]:
        ceiling = world.amount(channel["ceiling"]) * sizes[channel["pool"]]
        cost, inertia = world.amount(channel["cost_per_visit"], luck=-1), world.rate(channel["inertia"])
        conversion = world.rate(channel["conversion"])
        ceiling = np.where(world.random.random(WORLDS) < channel["failure"], 0, ceiling)
        carried = np.full(WORLDS, float(channel["start"]))
        for month in range(months):
            carried = inertia * carried + (1 - inertia) * channel["spend"]
            brought = ceiling * carried / (carried + ceiling * cost)
            visits[month] += brought
            leads[month] += conversion * brought
    customers = customers_of(brief, world, leads)
    revenue = revenue_of(brief, world, customers)
    return visits, leads, customers, revenue, world.rate(brief["economy"]["margin"])


def customers_of(brief, world, leads):
    if brief["sale"] == "order":
        return leads.copy()
    closing, cycle = world.rate(brief["economy"]["close_rate"]), world.amount(brief["economy"]["sales_cycle"], luck=-1)
    whole = np.floor(cycle).astype(int)
    part = cycle - whole
    customers = np.zeros_like(leads)
    for came in range(len(leads)):
        for delay, share in ((whole, 1 - part), (whole + 1, part)):
            signed = came + delay
            for month in range(came, len(leads)):
                customers[month] += np.where(signed == month, share * closing * leads[came], 0)
    return customers


def revenue_of(brief, world, customers):
    economy = brief["economy"]
    basket, orders = world.amount(economy["basket"]), world.amount(economy["repeat_orders"]) / 12
    survival = world.rate(economy["survival"])
    revenue = np.zeros_like(customers)
    for month in range(len(customers)):
        revenue[month] = customers[month]
        for came in range(month):
            revenue[month] += customers[came] * orders * survival ** (month - came)
    return basket * revenue


def described(values):
    return [float(f"{value:.6g}") for value in np.quantile(values, LEVELS, method="lower")]


def outcomes(brief, seed):
    visits, leads, customers, revenue, margin = lived(brief, seed)
    monthly = sum(channel["spend"] for channel in brief["channels"])
    cost = monthly * np.arange(1, brief["months"] + 1) + sum(channel["set_up"] for channel in brief["channels"])
    profit = margin * np.cumsum(revenue, axis=0) - cost[:, None]
    series = {"visits": visits, "leads": leads, "customers": customers, "revenue": revenue}
    by_month = {name: [described(month) for month in table] for name, table in series.items()}
    by_month["cumulated_profit"] = [described(month) for month in profit]
    totals = {name: described(table.sum(axis=0)) for name, table in series.items()}
    totals["margin"] = described(margin * revenue.sum(axis=0))
    found = {"name": brief["name"], "months": by_month, "totals": totals, "profitable": float(np.mean(profit[-1] > 0))}
    if brief["goal"]:
        found["probability"] = float(np.mean(reached(brief, series) >= brief["goal"]["amount"]))
    return found


def reached(brief, series):
    goal = brief["goal"]
    year, month = (int(part) for part in goal["by"].split("-"))
    first_year, first_month = (int(part) for part in brief["first"].split("-"))
    place = (year - first_year) * 12 + month - first_month
    table = series[goal["outcome"]]
    if goal["kind"] == "total":
        return table[: place + 1].sum(axis=0)
    return table[place] / PER_MONTH[goal["kind"]["pace"]]


def main():
    briefs = json.loads((HERE / "inputs.json").read_text())
    found = [json.dumps(outcomes(brief, seed)) for seed, brief in enumerate(briefs, start=1)]
    (HERE / "outcomes.json").write_text('{ "levels": %s, "briefs": [\n%s\n] }\n' % (json.dumps(LEVELS), ",\n".join(found)))


main()
