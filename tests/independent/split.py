"""The split once more, by another solver: scipy's SLSQP with many starts, from model.md and the JSON of `assess` alone.

    python tests/independent/split.py target/debug/examples/assess

draws briefs, has each assessed, takes the problems of both purses from the JSON, solves them and writes `splits.jsonl`
beside this file: a line per purse, with its inputs and the best objective value found here. `cargo test` holds the
engine against these lines. The draws are seeded: only changed figures change the file. `make bench` runs it.
"""

import json
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

BRIEFS = 320
SEED = 2026
SENTENCES = [
    "",
    "Générer 40 demandes de devis par mois d'ici fin juin grâce à Google Ads",
    "Obtenir 5000 visites par mois avant fin mars",
    "Réaliser 60 000 € de ventes d'ici Noël",
    "Win 100 new customers by December 2027",
]
FIGURES = {
    "conversion": (0.002, 0.2), "close_rate": (0.05, 0.9), "sales_cycle": (0.0, 9.0), "market": (500.0, 1e6),
    "visits": (50.0, 5e4), "contacts": (20.0, 5e4), "customers": (5.0, 5e3), "hours": (1.0, 40.0),
}


def names(assess):
    """The sectors and channels there are: the first from a refusal, the second from the schema."""
    schema = json.loads(subprocess.run([assess, "--schema"], capture_output=True, text=True, check=True).stdout)
    refusal = subprocess.run([assess], input='{"budget": 1, "sector": "?"}', capture_output=True, text=True).stderr
    sectors = refusal.split("one of ")[1].strip().split(", ")
    return sectors, schema["brief"]["$defs"]["Choices"]["propertyNames"]["enum"]


def draw(rng, sectors, channels):
    """A brief: two in three with decisions about channels."""
    budget = round(10 ** rng.uniform(1.7, 5.0), 2)
    brief = {"budget": budget, "sector": rng.choice(sectors), "objective": rng.choice(SENTENCES)}
    audience = rng.choice([None, "business", "consumer"])
    if audience:
        brief["audience"] = audience
    names = rng.sample(sorted(FIGURES), rng.randint(0, 3))
    brief["figures"] = {name: float(f"{low + (high - low) * rng.random() ** 3:.4g}")
                        for name in names for low, high in [FIGURES[name]]}
    chosen = rng.sample(channels, rng.choice([0, 1, 2, 3]))
    brief["channels"] = {name: decision(rng, budget) for name in chosen}
    return brief


def decision(rng, budget):
    kind = rng.randrange(3)
    if kind == 0:
        return {"locked": round(budget * rng.uniform(0.0, 0.4), 2)}
    return {"excluded": True} if kind == 1 else {"required": True}


def short(number, digits=9):
    return float(f"{number:.{digits}g}")


def problems(purse):
    """The inputs of a purse's split, as compact as they can be; nothing where there is nothing to decide."""
    unspent = purse["unspent"]
    if unspent is not None and not (isinstance(unspent, dict) and "beyond_ceilings" in unspent):
        return None
    longest = max((channel["weight"] for channel in purse["channels"]), key=max)
    peak = max(longest)
    if peak <= 0.0:
        return None
    shape = [short(weight / peak) for weight in longest]
    rows = []
    for channel in purse["channels"]:
        what = "required" if channel["required"] else "excluded" if channel["excluded"] else "free"
        rows.append([channel["stages"][0], channel["spend"] if channel["locked"] else what, channel["entry_spend"],
                     short(channel["ceiling"], 13), channel["cost_per_visit"], channel["inertia"],
                     short(max(channel["weight"]))])
    floors = [[floor["stage"], floor["amount"]] for floor in purse["floors"]]
    spent = round(sum(channel["spend"] for channel in purse["channels"]), 2)
    return {"amount": purse["amount"], "spent": spent, "floors": floors, "shape": shape, "channels": rows}


class Problem:
    """One purse, as the solver sees it."""

    def __init__(self, given):
        rows = given["channels"]
        self.shape = np.array(given["shape"])
        locked = [row for row in rows if isinstance(row[1], (int, float))]
        self.free = [row for row in rows if row[1] in ("free", "required") and (row[6] > 0 or row[1] == "required")]
        self.rest = given["spent"] - sum(row[1] for row in locked)
        self.base = float(sum(self.response([row])(np.array([row[1]]))[0] for row in locked))
        self.needs = {stage: max(0.0, amount - sum(row[1] for row in locked if row[0] == stage))
                      for stage, amount in given["floors"]}
        self.entry = np.array([row[2] for row in self.free])
        self.required = np.array([row[1] == "required" for row in self.free], dtype=bool)

    def response(self, rows):
        """`Σ_c Σ_t w·v` of these channels with its gradient, as a function of their spends."""
        ceiling, cost, inertia, weight = (np.array([row[place] for row in rows], dtype=float) for place in (3, 4, 5, 6))
        half = (ceiling * cost)[:, None]
        due = 1.0 - inertia[:, None] ** np.arange(1, len(self.shape) + 1)[None, :]
        worth = weight[:, None] * self.shape[None, :] * ceiling[:, None] * due

        def value(spends):
            reach = np.maximum(spends[:, None] * due + half, 1e-300)
            share = worth / reach
            return (share * spends[:, None]).sum(), (share * half / reach).sum(axis=1)

        return value

    def members(self, stage, places):
        return np.array([self.free[place][0] == stage for place in places], dtype=bool)

    def is_feasible(self, places, least):
        if len(places) == 0:
            return self.rest < 0.005
        asked = 0.0
        for stage in ("see", "think", "do", "care"):
            inside = self.members(stage, places)
            need = self.needs.get(stage, 0.0)
            if need > 0.0 and not inside.any():
                return False
            asked += max(need, least[inside].sum())
        return asked <= self.rest + 1e-9

    def solve(self, is_open, start=None, with_entries=True):
        """The best spends for a set of open channels, by SLSQP; nothing where there are none."""
        places = np.flatnonzero(is_open)
        least = self.entry[places] if with_entries else np.zeros(len(places))
        if not self.is_feasible(places, least):
            return None
        if len(places) == 0:
            return 0.0, np.zeros(len(self.free))
        rows, scale = [self.free[place] for place in places], max(self.rest, 1e-9)
        value_of = self.response(rows)
        unit = max(value_of(np.full(len(places), self.rest / len(places)))[0], 1e-12)
        bounds = [(low / scale, 1.0) for low in least]
        limits = [{"type": "eq", "fun": lambda x: x.sum() - 1.0, "jac": lambda x: np.ones_like(x)}]
        for stage, need in self.needs.items():
            inside = self.members(stage, places).astype(float)
            if need > 0.0:
                limits.append({"type": "ineq", "fun": lambda x, i=inside, n=need: i @ x - n / scale,
                               "jac": lambda x, i=inside: i})

        def loss(x):
            value, slope = value_of(x * scale)
            return -value / unit, -slope * scale / unit

        if start is None:
            start = np.maximum(least / scale, 1.0 / len(places))
        found = minimize(loss, start, jac=True, bounds=bounds, constraints=limits, method="SLSQP",
                         options={"maxiter": 300, "ftol": 1e-13})
        spends = np.zeros(len(self.free))
        spends[places] = np.clip(found.x * scale, least, None)
        if not self.holds(spends[places], places):
            return None
        return value_of(spends[places])[0], spends

    def holds(self, spends, places):
        slack = 1e-6 * max(self.rest, 1.0)
        floors = all(spends[self.members(stage, places)].sum() >= need - slack for stage, need in self.needs.items())
        return floors and abs(spends.sum() - self.rest) <= slack

    def best(self, rng):
        """The best of many sets of open channels, then one channel opened or closed at a time, then many starts."""
        count = len(self.free)
        if count == 0 or self.rest < 0.005:
            return self.base
        seen = {}

        def attempt(is_open):
            if is_open.tobytes() not in seen:
                found = self.solve(is_open)
                seen[is_open.tobytes()] = found[0] if found else -1.0
            return seen[is_open.tobytes()]

        def neighbours(is_open):
            optional = np.flatnonzero(~self.required)
            pairs = [(place,) for place in optional]
            if count <= 8:
                pairs += [(a, b) for a in optional for b in optional if is_open[a] and not is_open[b]]
            for pair in pairs:
                other = is_open.copy()
                other[list(pair)] ^= True
                yield other

        sets = [self.required.copy()] + [(rng.random(count) < rng.random()) | self.required for _ in range(16)]
        relaxed = self.solve(np.ones(count, dtype=bool), with_entries=False)
        if relaxed:
            sets += [(relaxed[1] >= share * self.entry) | self.required for share in (1.0, 0.5)]
        best, value = None, -1.0
        candidate = max(sets, key=attempt)
        while attempt(candidate) > value * (1.0 + 1e-12):
            best, value = candidate, attempt(candidate)
            candidate = max(neighbours(best), key=attempt, default=best)
        for _ in range(4):
            start = rng.dirichlet(np.ones(max(int(best.sum()), 1)))
            found = self.solve(best, start) if best.any() else None
            value = max(value, found[0] if found else -1.0)
        return self.base + value


def main(assess):
    rng = random.Random(SEED)
    sectors, channels = names(assess)
    lines, briefs, behind = [], 0, 0
    while briefs < BRIEFS:
        brief = draw(rng, sectors, channels)
        door = subprocess.run([assess, "--today", "2026-01-15"], input=json.dumps(brief), capture_output=True, text=True)
        if door.returncode != 0:
            continue
        briefs += 1
        assessment = json.loads(door.stdout)
        for purse in assessment["split"]["purses"]:
            given = problems(purse)
            if given is None:
                continue
            best = Problem(given).best(np.random.default_rng(SEED + len(lines)))
            lines.append({"brief": briefs, "outcome": assessment["outcome"], **given, "best": float(f"{best:.13g}")})
            print(f"\r{briefs} briefs, {len(lines)} purses", end="", file=sys.stderr, flush=True)
            behind += best < purse["objective_value"] * (1.0 - 1e-6)
            if best > purse["objective_value"] + 1e-5 * purse["amount"]:
                print(f"\nbetter here: {best} over {purse['objective_value']} in {json.dumps(brief)}", file=sys.stderr)
    text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
    Path(__file__).with_name("splits.jsonl").write_text(text)
    print(f"\n{behind} purses where the engine finds more than SLSQP", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
