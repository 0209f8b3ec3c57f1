"""Opens the tables of Plan Atlas for notebooks. Needs duckdb and pandas."""
import json
import pathlib

import duckdb


def snapshot(output):
    """The folder of the current tables of an output; a folder that is one snapshot is itself."""
    output = pathlib.Path(output)
    latest = output / "LATEST.json"
    return output / json.loads(latest.read_text())["snapshot"] if latest.exists() else output


def tables(output):
    """A DuckDB connection with a view for every table. A new run is seen by opening it again."""
    connection = duckdb.connect()
    for folder in sorted(p for p in snapshot(output).iterdir() if list(p.glob("*.parquet"))):
        connection.execute(f"create view {folder.name} as select * from '{folder}/*.parquet'")
    return connection
