"""Writes inputs.json: what the assess door says of each brief of briefs.json, as far as the simulation needs it.

    python tests/independent/inputs.py target/debug/examples/assess
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
RATES = ["close_rate", "margin", "survival"]
AMOUNTS = ["sales_cycle", "basket", "repeat_orders"]
POOLS = ["market", "visitors", "contacts", "customers"]


def ends(estimate):
    return [estimate["range"][end] for end in ("low", "central", "high")]


def channel(row, split):
    figures = {name: ends(row[name]) for name in ("ceiling", "cost_per_visit", "inertia", "conversion")}
    once = row["set_up"]["range"]["central"] if row["set_up"] else 0
    return {
        "id": row["id"],
        "pool": row["pool"],
        "purse": row["purse"],
        "failure": row["failure"]["range"]["central"],
        "set_up": once,
        "spend": split["spend"],
        "start": split["start"],
        **figures,
    }


def inputs(brief, answer):
    splits = {row["id"]: row for purse in answer["split"]["purses"] for row in purse["channels"]}
    rows = [channel(row, splits[row["id"]]) for row in answer["channels"] if splits[row["id"]]["spend"] > 0]
    economy = answer["economy"]
    return {
        "name": brief["name"],
        "brief": {key: value for key, value in brief.items() if key != "name"},
        "first": answer["first"],
        "months": len(answer["projection"]["months"]),
        "goal": answer["goal"].get("Ok"),
        "sale": economy["sale"],
        "economy": {name: ends(economy[name]) for name in RATES + AMOUNTS},
        "pools": {name: ends(economy["pools"][name]) for name in POOLS},
        "channels": rows,
    }


def main(door):
    found = []
    for brief in json.loads((HERE / "briefs.json").read_text()):
        asked = json.dumps({key: value for key, value in brief.items() if key != "name"})
        answer = subprocess.run([door, "--today", "2026-01-15"], input=asked, capture_output=True, text=True, check=True)
        found.append(inputs(brief, json.loads(answer.stdout)))
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in found)
    (HERE / "inputs.json").write_text(f"[\n{lines}\n]\n")


main(sys.argv[1])
