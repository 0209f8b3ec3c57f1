#!/usr/bin/env python3
"""Takes the aggregate tables of the current run of job.json into this folder."""
import json
import pathlib
import shutil

TABLES = ["coverage_by_region_year", "theme_by_region_year", "bureau_peers", "bureau_keyness",
          "theme_adoption", "theme_cooccurrence", "term_share", "emerging_terms"]
KEPT = ["schema_version", "run", "job", "planatlas_version", "started_at", "published_at", "time_zone",
        "base_year", "segmenter", "counted_kinds", "counted_parts", "warnings", "counts"]

here = pathlib.Path(__file__).resolve().parent
output = here / "../../../reports/gov-reports"
snapshot = output / json.loads((output / "LATEST.json").read_text())["snapshot"]


def write(name, content):
    text = json.dumps(content, ensure_ascii=False, indent=2)
    (here / name).write_text(text + "\n", encoding="utf-8")


for table in TABLES:
    shutil.rmtree(here / table, ignore_errors=True)
    (here / table).mkdir()
    for i, file in enumerate(sorted((snapshot / table).glob("*.parquet"))):
        shutil.copyfile(file, here / table / f"part-{i}.parquet")

manifest = json.loads((snapshot / "manifest.json").read_text())
write("manifest.json", {key: manifest[key] for key in KEPT if key in manifest})
package = json.loads((snapshot / "datapackage.json").read_text())
package["resources"] = [r for r in package["resources"] if r["name"] in TABLES]
for resource in package["resources"]:
    resource["path"] = [f"{resource['name']}/{f.name}" for f in sorted((here / resource["name"]).iterdir())]
write("datapackage.json", package)
