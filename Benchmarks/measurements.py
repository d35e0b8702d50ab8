#!/usr/bin/env python3
"""Takes the measurements of Benchmarks/README.md with a built program and a published workspace.

    Benchmarks/measurements.py PROGRAM WORKSPACE SHARED
"""

import http.client
import json
import os
import platform
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent

COLD_RUNS = 200
REQUESTS = 2_000
WARM_UP_REQUESTS = 100
IMPORT_RUNS = 5

TEXT = "stay connected to other young people after therapy for depression"
COLD_QUESTION = [
    "find", TEXT, "--age", "16", "--near", "52.10,-0.40", "--preset", "after-treatment", "--role", "camhs",
]
SERVER_QUESTION = "/api/find?" + urlencode(
    {"text": TEXT, "age": "16", "near": "52.10,-0.40", "preset": "after-treatment", "role": "camhs"}
)

# (profile, file in the shared folder): one real feed for each way of reading.
REAL_FEEDS = [
    ("fhrs", "feeds/xml/fhrs-norwich-232.xml"),
    ("nhs-choices-atom-gp", "feeds/xml/nhs-choices-gp-all-page.xml"),
    ("nhs-choices-clinics", "feeds/csv/nhs-choices-Clinics.csv"),
    ("trafford-mental-health", "feeds/csv/trafford-mental-health-services.csv"),
    ("oruk1-bristol", "feeds/json/bristol-oruk-services.json"),
]


def percentile(values, share):
    """The smallest value that `share` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def milliseconds(nanoseconds):
    return f"{nanoseconds / 1e6:.2f} ms"


def megabytes(count):
    return f"{count / 1e6:.1f} MB"


def run(arguments):
    """Nanoseconds from exec to exit, the output thrown away."""
    start = time.perf_counter_ns()
    process = os.posix_spawn(
        arguments[0],
        arguments,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)],
    )
    _, status = os.waitpid(process, 0)
    elapsed = time.perf_counter_ns() - start
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        sys.exit(f"Benchmarks/measure: {' '.join(arguments)} ended with exit code {code}.")
    return elapsed


def cold_find(program, workspace):
    for name, arguments in [
        ("nothing (`true`), the floor of this harness", [shutil.which("true")]),
        ("`signpost --version`", [program, "--version"]),
        ("cold `find`, exec to exit", [program, *COLD_QUESTION, "--workspace", workspace]),
    ]:
        times = [run(arguments) for _ in range(COLD_RUNS)][1:]
        yield name, f"median {milliseconds(statistics.median(times))}, p99 {milliseconds(percentile(times, 99))}"


def counted(report, key):
    """The number under a key, wherever in the report it stands."""
    if isinstance(report, dict):
        if isinstance(report.get(key), int):
            return report[key]
        report = list(report.values())
    if isinstance(report, list):
        return next((found for item in report if (found := counted(item, key)) is not None), None)
    return None


def import_rates(program, workspace, shared):
    for profile, relative in REAL_FEEDS:
        name = f"import `{Path(relative).name}`, dry run"
        feed = shared / relative
        if not feed.exists():
            yield name, "skipped: needs the shared feeds beside the project (set SIGNPOST_SHARED)"
            continue
        if not (ROOT / f"importers/{profile}.yaml").exists():
            yield name, f"skipped: there is no profile {profile}"
            continue
        arguments = [program, "import", str(feed), "--profile", profile, "--dry-run", "--json"]
        times = []
        for _ in range(IMPORT_RUNS):
            start = time.perf_counter()
            done = subprocess.run([*arguments, "--workspace", workspace], stdout=subprocess.PIPE, check=True)
            times.append(time.perf_counter() - start)
        records = counted(json.loads(done.stdout), "read")
        elapsed, size = statistics.median(times), feed.stat().st_size
        rate = f"{records / elapsed:,.0f} records/s, " if records else ""
        yield name, f"{rate}{size / elapsed / 1e6:.1f} MB/s ({records} records in {elapsed * 1000:.0f} ms)"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def connect(port, server):
    for _ in range(200):
        if server.poll() is not None:
            sys.exit(f"Benchmarks/measure: the server ended with exit code {server.returncode}.")
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.connect()
            # Without this the kernel holds a small request back until the last answer is acknowledged.
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection
        except ConnectionRefusedError:
            time.sleep(0.05)
    sys.exit("Benchmarks/measure: the server did not start listening within 10 seconds.")


def ask(connection, path):
    start = time.perf_counter_ns()
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    elapsed = time.perf_counter_ns() - start
    if response.status != 200:
        sys.exit(f"Benchmarks/measure: {path} was answered with {response.status}.")
    return elapsed, len(body)


def resident_bytes(process):
    """The memory that a process holds, where /proc tells."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return None
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS:"))


def server_answers(program, workspace):
    port = free_port()
    arguments = [program, "serve", "--port", str(port), "--workspace", workspace]
    server = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        connection = connect(port, server)
        for name, path in [("`/health`, the floor of this client", "/health"), ("a question", SERVER_QUESTION)]:
            for _ in range(WARM_UP_REQUESTS):
                ask(connection, path)
            answers = [ask(connection, path) for _ in range(REQUESTS)]
            times = [elapsed for elapsed, _ in answers]
            yield (
                f"{name}, in the server, one connection",
                f"p50 {milliseconds(percentile(times, 50))}, p99 {milliseconds(percentile(times, 99))}, "
                f"{answers[-1][1]:,} bytes",
            )
        if (resident := resident_bytes(server.pid)) is not None:
            yield "memory of the server after that", megabytes(resident)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=10)


def sizes(program, workspace):
    with tempfile.TemporaryDirectory() as folder:
        stripped = Path(folder, "signpost")
        shutil.copy(program, stripped)
        subprocess.run(["strip", str(stripped)], check=True)
        yield "the program", f"{megabytes(os.path.getsize(program))}, stripped {megabytes(stripped.stat().st_size)}"
    for name, folder, pattern in [
        ("snapshot", Path(workspace, "published"), "*.snapshot"),
        ("gazetteer", ROOT / "directory-data", "**/*.gazetteer"),
    ]:
        found = sorted(folder.glob(pattern))
        size = f"{found[-1].stat().st_size:,} bytes" if found else f"skipped: no {pattern} in {folder.name}"
        yield f"the {name}", size


def machine():
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(line.split(": ", 1)[1] for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{os.cpu_count()} x {model}, {platform.system()} {platform.release()}"


def main():
    program, workspace, shared = os.path.abspath(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    load = os.getloadavg()[0]
    print(f"Commit {commit.stdout.strip()}, {time.strftime('%Y-%m-%d')}, {machine()}, load {load:.1f} at the start.\n")
    print("| what | figure |\n| --- | --- |")
    for measure in (
        cold_find(program, workspace),
        import_rates(program, workspace, shared),
        server_answers(program, workspace),
        sizes(program, workspace),
    ):
        for name, figure in measure:
            print(f"| {name} | {figure} |", flush=True)


if __name__ == "__main__":
    main()
