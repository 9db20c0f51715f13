#!/usr/bin/env python3
"""Makes a tree of small files from lists of names, applies a plan to it, and takes it back.

  round-trip.py PROGRAM NAMES... [--library] [--work DIR] [--journal FILE]

NAMES are text files with one name or path per line, or JSON lines with the name under "input". What must hold: a second
preview proposes nothing for what was applied; after the rollback every file is as before in bytes, mode and time of
change, and every folder in existence and mode. Prints what became of the files; exits with 1 if anything is not so.
"""
import argparse, collections, hashlib, json, os, shutil, stat, subprocess, sys, tempfile

KEPT = {"mkv", "mp4", "m4v", "avi", "mov", "wmv", "mpg", "mpeg", "ts", "m2ts", "webm", "ogv", "flv", "vob", "divx", "3gp",
        "srt", "sub", "idx", "ass", "ssa", "smi", "vtt", "sup", "nfo", "jpg", "jpeg", "png"}


def names(files):
    for file in files:
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                line = line.rstrip("\n")
                if line:
                    yield json.loads(line)["input"] if line.startswith("{") else line


def build(root, files):
    """One file for each name; folders win over files of the same name, which get a suffix."""
    paths = []
    for name in names(files):
        parts = [p for p in name.lstrip("/").replace("\0", "").split("/") if p not in ("", ".", "..")]
        if not parts or any(len(os.fsencode(p)) > 240 for p in parts):
            continue
        if parts[-1].rsplit(".", 1)[-1].lower() not in KEPT or "." not in parts[-1]:
            parts[-1] += ".mkv"
        paths.append(parts)
    folders = {tuple(p[:i]) for p in paths for i in range(1, len(p))}
    count = 0
    for index, parts in enumerate(sorted(paths)):
        while tuple(parts) in folders:
            parts[-1] += ".file.mkv"
        path = os.path.join(root, *parts)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.lexists(path):
            continue
        with open(path, "w", encoding="utf-8") as file:
            file.write("%d %s" % (index, "/".join(parts)))
        os.chmod(path, 0o640 if index % 3 else 0o444)
        os.utime(path, ns=(1_500_000_000_123_456_789 + index, 1_500_000_000_987_654_321 + index))
        count += 1
    for index, folder in enumerate(sorted(folders)):
        os.chmod(os.path.join(root, *folder), 0o750 if index % 2 else 0o755)
    return count


def snapshot(root):
    entries = {}
    for folder, inner, files in os.walk(os.fsencode(root)):
        for name in inner + files:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            if stat.S_ISDIR(status.st_mode):
                entries[path] = ("folder", status.st_mode)
            else:
                with open(path, "rb") as file:
                    entries[path] = (hashlib.sha256(file.read()).hexdigest(), status.st_mode, status.st_mtime_ns)
    return entries


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("names", nargs="+")
    parser.add_argument("--library", action="store_true", help="move into a library instead of renaming in place")
    parser.add_argument("--work", help="an empty folder to work in")
    options = parser.parse_args()
    work = options.work or tempfile.mkdtemp(prefix="plexomatic-round-trip-")
    root, library, journal = (os.path.join(work, x) for x in ("tree", "library", "journal.db"))
    os.makedirs(root), os.makedirs(library)
    count = build(root, options.names)
    before = snapshot(work)
    placement = ["--library", library] if options.library else []

    def run(*arguments, expect=(0, 2)):
        result = subprocess.run([options.program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if result.returncode not in expect:
            sys.exit("%s: exit %d\n%s" % (" ".join(arguments), result.returncode, result.stderr.decode(errors="replace")))
        return result.stdout

    def preview():
        return json.loads(run("preview", root, *placement, "--format", "json"))

    scanned = run("scan", root, "--format", "jsonl").count(b"\n")
    plan = preview()
    run("apply", root, *placement, "-y", "--journal", journal)
    moved = {o["source"]: o["destination"] for g in plan["groups"] if g["verdict"] == "accepted"
             for o in g["operations"] if o["source"] != o["destination"]}
    again = preview()
    applied = set(moved.values())
    proposed = [o["source"] for g in again["groups"] if g["verdict"] == "accepted"
                for o in g["operations"] if o["source"] in applied and o["source"] != o["destination"]]
    run("rollback", "-y", "--all", "--journal", journal)
    after = {p: e for p, e in snapshot(work).items() if not os.path.basename(p).startswith(b"journal.db")}
    broken = [p for p in before.keys() | after.keys() if before.get(p) != after.get(p)]

    verdicts = collections.Counter(g["verdict"] for g in plan["groups"])
    certainties = collections.Counter(g["certainty"] for g in plan["groups"])
    conflicts = collections.Counter(c["code"] for c in plan["conflicts"])
    held = {g for c in plan["conflicts"] for g in c["groups"]}
    print("files %d, videos scanned %d, groups %s" % (count, scanned, dict(verdicts)))
    print("certainty %s; files renamed %d; conflicts %s holding %d groups" % (
        dict(certainties), len(moved), dict(conflicts), len(held)))
    print("second preview: %d of %d renamed files proposed again" % (len(proposed), len(moved)))
    for path in proposed[:20]:
        print("   ", path)
    print("after rollback: %d entries, %d not as before" % (len(after), len(broken)))
    for path in sorted(broken)[:20]:
        print("   ", path, before.get(path), after.get(path))
    if not options.work:
        shutil.rmtree(work)
    return 1 if broken or proposed else 0


if __name__ == "__main__":
    sys.exit(main())
