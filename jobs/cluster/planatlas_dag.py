"""Plan Atlas every night, for Airflow 3. The release is in /opt/planatlas of every worker."""

import subprocess
from datetime import datetime, timedelta

from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.sdk import dag, task

COMMAND = ["/opt/planatlas/jobs/planatlas", "run", "/opt/planatlas/jobs/nightly.json"]


def run():
    code = subprocess.run(COMMAND).returncode
    if code == 4:
        raise AirflowSkipException("another run holds the output")
    if code == 5:
        raise RuntimeError("the environment failed; it is tried again")
    if code != 0:
        raise AirflowFailException(f"exit code {code}: a person has to look")


@dag(schedule="30 2 * * *", start_date=datetime(2026, 1, 1), catchup=False, max_active_runs=1)
def planatlas():
    task(run, retries=3, retry_delay=timedelta(minutes=30))()


planatlas()
