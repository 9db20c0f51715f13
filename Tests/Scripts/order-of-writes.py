#!/usr/bin/env python3
"""Sees under strace that the program writes in the order that its safety rests on.

usage: order-of-writes.py PROGRAM [OTHER-DEVICE]

A killed process cannot show a missing sync, since the kernel still has what was written; the order of calls can.
OTHER-DEVICE is a folder on another file system than the temporary folder (default /dev/shm). Needs strace.
Exit status: 0 all rules hold, 1 one does not, 2 the run itself failed.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

CALLS = "renameat2,linkat,unlinkat,fsync,fdatasync,pwrite64,openat,write"
failures = []


def expect(holds, rule):
    print(("ok    " if holds else "FAIL  ") + rule)
    if not holds:
        failures.append(rule)


def trace(program, work, *arguments):
    """The state-changing calls of one run, in order, each as (name, rest of the line)."""
    output = os.path.join(work, "trace")
    command = ["strace", "-f", "-y", "-s", "200", "-o", output, "-e", "trace=" + CALLS, program, *arguments]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        print(run.stderr, file=sys.stderr)
        sys.exit(2)
    lines = (re.match(r"\d+ +(\w+)\((.*)\) += (\S+)", line) for line in open(output, errors="replace"))
    return [(found[1], found[2]) for found in lines if found and not found[3].startswith("-")]


def where(calls, name, pattern):
    return [i for i, (call, rest) in enumerate(calls) if re.fullmatch(name, call) and re.search(pattern, rest)]


def plan(work, pairs, action="move"):
    path = os.path.join(work, "plan.json")
    operations = [{"source": old, "destination": new} for old, new in pairs]
    groups = [{"id": 1, "verdict": "accepted", "operations": operations}]
    with open(path, "w") as file:
        json.dump({"schema_version": 1, "action": action, "groups": groups}, file)
    return path


def check_rename(program, work):
    media = os.path.join(work, "media")
    os.makedirs(os.path.join(media, "old"))
    os.makedirs(os.path.join(media, "new"))
    with open(os.path.join(media, "old", "film"), "w") as file:
        file.write("film")
    journal = os.path.join(work, "journal.db")
    document = plan(work, [(os.path.join(media, "old", "film"), os.path.join(media, "new", "film"))])
    calls = trace(program, work, "apply", "-y", "--journal", journal, "--plan", document)
    rename = where(calls, "renameat2", r'"film"')
    synced = where(calls, "fsync|fdatasync", r"journal\.db-wal")
    new = where(calls, "fsync", r"/media/new>")
    old = where(calls, "fsync", r"/media/old>")
    expect(len(rename) == 1 and "RENAME_NOREPLACE" in calls[rename[0]][1], "a rename refuses to overwrite")
    expect(bool(synced) and bool(rename) and any(i < rename[0] for i in synced), "the intent is synced before the rename")
    expect(bool(new) and bool(rename) and new[0] > rename[0], "the new folder is synced after the rename")
    expect(bool(old) and bool(new) and old[0] > new[0], "the old folder is synced after the new one")
    expect(bool(synced) and bool(old) and synced[-1] > old[-1], "the result is synced after the folders")


def check_copy(program, work, other):
    media = os.path.join(work, "media2")
    os.makedirs(media)
    with open(os.path.join(media, "film"), "wb") as file:
        file.write(os.urandom(100_000))
    with tempfile.TemporaryDirectory(dir=other) as target:
        journal = os.path.join(work, "journal2.db")
        document = plan(work, [(os.path.join(media, "film"), os.path.join(target, "film"))])
        calls = trace(program, work, "apply", "-y", "--journal", journal, "--plan", document)
    part = where(calls, "fsync", r"\.part>")
    place = where(calls, "renameat2", r'\.part", .*"film"')
    folder = where(calls, "fsync", re.escape(target) + ">")
    remove = where(calls, "unlinkat", r'media2>, "film"')
    synced = where(calls, "fsync|fdatasync", r"journal2\.db-wal")
    write = where(calls, "pwrite64", r"\.part>")
    left = where(calls, "fsync", r"/media2>")
    expect(bool(write) and bool(part) and part[0] > write[-1], "a copy is synced after its last byte")
    expect(
        bool(part) and bool(place) and any(part[0] < i < place[0] for i in synced),
        "what was copied is on record before it gets its name",
    )
    expect(bool(place) and bool(folder) and folder[-1] > place[0], "its folder is synced after that")
    expect(bool(remove) and bool(folder) and remove[0] > folder[0] > place[0], "the old name goes after its folder was synced")
    expect(bool(left) and bool(remove) and left[-1] > remove[0], "the old folder is synced after the old name went")


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    other = sys.argv[2] if len(sys.argv) == 3 else "/dev/shm"
    with tempfile.TemporaryDirectory() as work:
        if os.stat(work).st_dev == os.stat(other).st_dev:
            print(f"{other} is on the same file system as {work}", file=sys.stderr)
            return 2
        check_rename(sys.argv[1], work)
        check_copy(sys.argv[1], work, other)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
