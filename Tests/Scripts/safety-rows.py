#!/usr/bin/env python3
"""Tries bad inputs and faults on the built program, one row of the table of promises after the other.

usage: safety-rows.py PROGRAM [ROW ...]        as root, for mounts and attributes

Each row prints PASS or FAIL, or SKIP with what is missing here. The rows are those of "Promises and their tests" in the
documentation; what needs no root is a test of the suite, too. Needs strace, e2fsprogs, attr; some rows xfsprogs,
btrfs-progs, ntfs-3g. Exit status: 0 nothing failed, 1 a row failed.
"""
import base64
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROWS = []


class Skip(Exception):
    pass


def row(name, title):
    def note(function):
        ROWS.append((name, title, function))
        return function
    return note


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


class World:
    """A library, a journal and what was mounted, all gone afterwards."""

    def __init__(self, program):
        self.program = program
        self.top = os.path.realpath(tempfile.mkdtemp())
        self.lib = os.path.join(self.top, "lib")
        os.mkdir(self.lib)
        self.journal = os.path.join(self.top, "state", "operations.db")
        self.mounts, self.loops = [], []

    def close(self):
        for point in reversed(self.mounts):
            subprocess.run(["umount", "-l", point], capture_output=True)
        for loop in self.loops:
            subprocess.run(["losetup", "-d", loop], capture_output=True)
        subprocess.run(["chattr", "-R", "-i", self.lib], capture_output=True)
        shutil.rmtree(self.top, ignore_errors=True)

    def path(self, *names):
        return os.path.join(self.lib, *names)

    def put(self, name, text=None, folder=None):
        path = os.path.join(folder or self.lib, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else (text or name).encode())
        return path

    def plan(self, groups, action="move", roots=None):
        document = {"schema_version": 1, "action": action, "groups": []}
        for number, operations in enumerate(groups):
            document["groups"].append({"id": number + 1, "verdict": "accepted", "operations": [
                self.operation(*pair) for pair in operations]})
        if roots:
            document["roots"] = roots
        path = os.path.join(self.top, "plan.json")
        with open(path, "w") as file:
            json.dump(document, file)
        return path

    def operation(self, source, destination, **facts):
        operation = dict(facts)
        for key, path in (("source", source), ("destination", destination)):
            if isinstance(path, bytes):
                operation[key] = path.decode("utf-8", "replace")
                operation[key + "_bytes"] = base64.b64encode(path).decode()
            else:
                operation[key] = path if path.startswith("/") else self.path(path)
        return operation

    def run(self, *arguments, wrapper=(), limits=None, journal=None):
        return subprocess.run(
            [*wrapper, self.program, *arguments, "--journal", journal or self.journal],
            capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL, preexec_fn=limits)

    def apply(self, groups, *arguments, action="move", roots=None, **options):
        return self.run("apply", "--offline", "-y", "--plan", self.plan(groups, action, roots), *arguments, **options)

    def rollback(self, *arguments, **options):
        return self.run("rollback", "-y", *(arguments or ["--all"]), **options)

    def recover(self):
        return self.run("recover")

    def states(self):
        """The states of all operations; of those under way the row of their chunk says it for all of them."""
        with sqlite3.connect(self.journal) as database:
            return [state for (state,) in database.execute(
                "SELECT ifnull(intent, state) FROM operation LEFT JOIN open_chunk ON open_chunk.batch_id = operation.batch_id"
                " AND operation.id BETWEEN first AND last AND state = before ORDER BY operation.id")]

    def tree(self, folder=None):
        """Every path below a folder with what it holds."""
        found = {}
        for top, folders, files in os.walk(os.fsencode(folder or self.lib)):
            for name in folders:
                found[os.path.join(top, name)] = None
            for name in files:
                path = os.path.join(top, name)
                found[path] = os.readlink(path) if os.path.islink(path) else open(path, "rb").read()
        return found

    def folder(self, name):
        path = os.path.join(self.top, name)
        os.makedirs(path, exist_ok=True)
        return path

    def mount(self, name, *arguments):
        point = self.folder(name)
        done = subprocess.run(["mount", *arguments, point], capture_output=True, text=True)
        if done.returncode:
            raise Skip("cannot mount: " + done.stderr.strip())
        self.mounts.append(point)
        return point

    def umount(self, point):
        subprocess.run(["umount", "-l", point], check=True)
        self.mounts.remove(point)

    def tmpfs(self, name, size="64m"):
        return self.mount(name, "-t", "tmpfs", "-o", "size=" + size, "tmpfs")

    def image(self, name, *make, size=400 << 20):
        if not shutil.which(make[0]):
            raise Skip(make[0] + " is not installed")
        path = os.path.join(self.top, name + ".img")
        with open(path, "wb") as file:
            file.truncate(size)
        subprocess.run([*make, path], check=True, capture_output=True)
        loop = subprocess.run(["losetup", "-f", "--show", path], check=True, capture_output=True, text=True)
        self.loops.append(loop.stdout.strip())
        return self.mount(name, self.loops[-1])

    def strace(self, *injections):
        if not shutil.which("strace"):
            raise Skip("strace is not installed")
        return ["strace", "-f", "-o", "/dev/null", *[word for one in injections for word in ("-e", "inject=" + one)]]


def refused(world, run, status, words, before):
    expect(run.returncode == status, f"ended with {run.returncode}: {run.stderr}")
    expect(words in run.stderr, f"said {run.stderr!r}")
    expect(world.tree() == before, "the tree changed")


# Part 6: bad inputs and faults. What is not here is a test of the suite alone.

@row("6.1", "a target that exists is never overwritten")
def _(w):
    w.put("a"), w.put("b")
    before = w.tree()
    refused(w, w.apply([[("a", "b")]]), 1, "another file has the new name", before)


@row("6.2", "two sources for one target are refused whole")
def _(w):
    w.put("a"), w.put("b"), w.put("c")
    before = w.tree()
    refused(w, w.apply([[("a", "x")], [("b", "x")], [("c", "d")]]), 65, "two files would become", before)


@row("6.3", "targets that are one after case folding or NFC are refused whole")
def _(w):
    w.put("a"), w.put("b")
    before = w.tree()
    refused(w, w.apply([[("a", "Film")], [("b", "FILM")]]), 65, "two files would become", before)
    refused(w, w.apply([[("a", "\u00e9")], [("b", "e\u0301")]]), 65, "two files would become", before)


@row("6.4", "a target that appears at the last moment stays, its group goes back, the others go on")
def _(w):
    # The stranger comes as the error that it causes.
    w.put("a"), w.put("a.srt"), w.put("b")
    run = w.apply([[("a", "x"), ("a.srt", "x.srt")], [("b", "y")]],
                  wrapper=w.strace("renameat2:error=EEXIST:when=2"))
    expect(run.returncode == 1, run.stderr)
    expect(sorted(os.listdir(w.lib)) == ["a", "a.srt", "y"], os.listdir(w.lib))


@row("6.5", "swap, circle and chain are performed, and come back")
def _(w):
    for name in "abcdefgh":
        w.put(name)
    before = w.tree()
    run = w.apply([[("a", "b"), ("b", "a")], [("c", "d")], [("d", "e")], [("e", "c")], [("f", "g")], [("g", "h2")]])
    expect(run.returncode == 0, run.stderr)
    expect(open(w.path("b")).read() == "a" and open(w.path("c")).read() == "e", "contents")
    expect(w.rollback().returncode == 0 and w.tree() == before, "rollback")


@row("6.6", "a rename in case alone")
def _(w):
    w.put("film.mkv")
    expect(w.apply([[("film.mkv", "FILM.mkv")]]).returncode == 0 and os.listdir(w.lib) == ["FILM.mkv"], "name")


@row("6.7", "a source that is missing fails its group; with --strict the plan is refused")
def _(w):
    w.put("a"), w.put("b")
    before = w.tree()
    groups = [[("a", "x"), ("gone", "y")], [("b", "z")]]
    refused(w, w.apply(groups, "--strict"), 65, "is gone", before)
    expect(w.apply(groups).returncode == 1 and sorted(os.listdir(w.lib)) == ["a", "z"], os.listdir(w.lib))


@row("6.8", "a source that changed since the plan stays")
def _(w):
    w.put("a")
    plan = os.path.join(w.top, "p.json")
    with open(plan, "w") as file:
        json.dump({"schema_version": 1, "action": "move", "groups": [{"id": 1, "verdict": "accepted", "operations": [
            w.operation("a", "b", size=1, mtime_ns=5)]}]}, file)
    w.put("a", "longer")
    before = w.tree()
    refused(w, w.run("apply", "--offline", "-y", "--plan", plan), 1, "changed since the plan", before)


@row("6.10", "another inode of the same name, size and time stays")
def _(w):
    path = w.put("a")
    facts = os.stat(path)
    os.rename(path, w.path("away"))
    w.put("a")
    os.utime(path, ns=(facts.st_mtime_ns, facts.st_mtime_ns))
    plan = os.path.join(w.top, "p.json")
    with open(plan, "w") as file:
        json.dump({"schema_version": 1, "action": "move", "groups": [{"id": 1, "verdict": "accepted", "operations": [
            w.operation("a", "b", size=facts.st_size, mtime_ns=facts.st_mtime_ns, inode=facts.st_ino)]}]}, file)
    before = w.tree()
    refused(w, w.run("apply", "--offline", "-y", "--plan", plan), 1, "changed since the plan", before)


@row("6.14", "a full target disk: the source is whole, no part is left, the others go on")
def _(w):
    small = w.tmpfs("small", "1m")
    w.put("big", os.urandom(3 << 20)), w.put("big.srt"), w.put("b")
    run = w.apply([[("big", small + "/big"), ("big.srt", small + "/big.srt")], [("b", "c")]])
    expect(run.returncode == 1, run.stderr)
    expect(os.listdir(small) == [] and sorted(os.listdir(w.lib)) == ["big", "big.srt", "c"], os.listdir(w.lib))


@row("6.15", "a full disk under the journal: nothing is touched, and 74 says so")
def _(w):
    state = w.tmpfs("full", "1m")
    filler = os.open(state + "/filler", os.O_WRONLY | os.O_CREAT)
    try:
        while os.write(filler, bytes(4096)):
            pass
    except OSError:
        os.close(filler)
    w.put("a")
    before = w.tree()
    run = w.apply([[("a", "b")]], journal=state + "/operations.db")
    expect(run.returncode == 74 and w.tree() == before, (run.returncode, run.stderr))


@row("6.15b", "a journal's disk that fills up within a run: it stops, and the next recovery settles it")
def _(w):
    w.journal = w.tmpfs("filling", "700k") + "/operations.db"
    names = [f"a file with a name of some length {i}" for i in range(3000)]
    for name in names:
        w.put(name)
    contents = sorted(w.tree().values())
    run = w.apply([[(name, "new " + name)] for name in names])
    expect(run.returncode == 74, (run.returncode, run.stderr[:200]))
    subprocess.run(["mount", "-o", "remount,size=64m", os.path.dirname(w.journal)], check=True)
    run = w.recover()
    expect(run.returncode == 0, run.stderr)
    expect(sorted(w.tree().values()) == contents, "a file is lost")
    w.rollback()
    expect(sorted(os.listdir(w.lib)) == sorted(names), "rollback")


@row("6.16", "no room for a folder: what was made goes, the files stay")
def _(w):
    w.put("a")
    run = w.apply([[("a", "x/y/a")]], wrapper=w.strace("mkdirat:error=ENOSPC:when=2"))
    expect(run.returncode == 1 and os.listdir(w.lib) == ["a"], (run.returncode, os.listdir(w.lib)))


@row("6.17", "read-only target, source and journal")
def _(w):
    target = w.tmpfs("target")
    subprocess.run(["mount", "-o", "remount,ro", target], check=True)
    w.put("a")
    before = w.tree()
    refused(w, w.apply([[("a", target + "/a")]]), 1, "ead-only", before)
    source = w.tmpfs("source")
    w.put("film", folder=source)
    subprocess.run(["mount", "-o", "remount,ro", source], check=True)
    refused(w, w.apply([[(source + "/film", "film")]]), 1, "so it was not copied", before)
    refused(w, w.apply([[("a", "b")]], journal=target + "/operations.db"), 74, "ead-only", before)


@row("6.18", "a source folder that does not let go: seen before anything is copied")
def _(w):
    if not hasattr(os, "geteuid") or os.geteuid():
        raise Skip("needs root")
    target = w.tmpfs("target")
    w.put("folder/film", os.urandom(100000))
    before = w.tree()
    if subprocess.run(["chattr", "+i", w.path("folder")], capture_output=True).returncode:
        raise Skip("chattr +i is not possible here")
    try:
        refused(w, w.apply([[("folder/film", target + "/film")]]), 1, "so it was not copied", before)
        expect(os.listdir(target) == [], "copied for nothing")
    finally:
        subprocess.run(["chattr", "-i", w.path("folder")])


@row("6.19", "a read error within a copy: no part is left, the source stays")
def _(w):
    target = w.tmpfs("target")
    w.put("film", os.urandom(3 << 20))
    before = w.tree()
    wrapper = [*w.strace("pread64:error=EIO:when=2+"), "-P", w.path("film")]
    run = w.apply([[("film", target + "/film")]], "--verify", "identity", wrapper=wrapper)
    expect(run.returncode == 1 and w.tree() == before and os.listdir(target) == [],
           (run.returncode, run.stderr, os.listdir(target)))


@row("6.20", "an error from fsync of a folder: no later operation, no source removed, the next recovery decides")
def _(w):
    for name in "ab":
        w.put(name)
    run = w.apply([[("a", "new/a")], [("b", "new/b")]], wrapper=w.strace("fsync:error=EIO:when=3+"))
    expect(run.returncode == 74, (run.returncode, run.stderr))
    expect("performing" in w.states(), w.states())
    expect(w.recover().returncode == 0, "recover")
    expect(sorted(filter(None, w.tree().values())) == [b"a", b"b"], "contents")


@row("6.21", "EINTR is tried again")
def _(w):
    w.put("a")
    run = w.apply([[("a", "b")]], wrapper=w.strace("renameat2:error=EINTR:when=1", "fsync:error=EINTR:when=1"))
    expect(run.returncode == 0 and os.listdir(w.lib) == ["b"], run.stderr)


@row("6.22", "an error is reported though the rename was done: it counts as done")
def _(w):
    w.put("a")
    before = w.tree()
    plan = w.plan([[("a", "b")]])
    # The call waits at its door; meanwhile somebody does what it is to do, so it finds nothing to rename.
    command = w.strace("renameat2:delay_enter=3000000:when=1") + [
        w.program, "apply", "--offline", "-y", "--journal", w.journal, "--plan", plan]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    limit = time.time() + 20
    while time.time() < limit:
        time.sleep(0.02)
        try:
            if os.path.exists(w.journal) and "performing" in w.states():
                break
        except sqlite3.OperationalError:
            pass  # Its tables are not there yet.
    time.sleep(0.5)
    os.rename(w.path("a"), w.path("b"))
    _, errors = run.communicate(timeout=60)
    expect(run.returncode == 0 and w.states() == ["done"], (run.returncode, errors, w.states()))
    expect(w.rollback().returncode == 0 and w.tree() == before, "rollback")


@row("6.23", "a mount that vanished: nothing is made under it, the rows stay, and all goes well when it is back")
def _(w):
    image = w.image("disk", "mkfs.ext4", "-q", "-F")
    os.mkdir(image + "/lib")
    w.put("a", folder=image + "/lib")
    expect(w.apply([[(image + "/lib/a", image + "/lib/b")]], roots=[image + "/lib"]).returncode == 0, "apply")
    device = w.loops[-1]
    with sqlite3.connect(w.journal) as database:
        database.execute("UPDATE operation SET state = 'performing'")
        database.execute("UPDATE batch SET state = 'running'")
    w.umount(image)
    run = w.recover()
    expect(run.returncode != 0 and os.listdir(image) == [], (run.returncode, run.stderr))
    expect(w.states() == ["performing"], w.states())
    run = w.rollback()
    expect(os.listdir(image) == [] and w.states() == ["performing"], "rollback on the mount point")
    subprocess.run(["mount", device, image], check=True)
    w.mounts.append(image)
    expect(w.recover().returncode == 0 and w.states() == ["done"], w.states())
    expect(w.rollback().returncode == 0 and os.listdir(image + "/lib") == ["a"], "rollback")


@row("6.24", "another disk on the mount point: a rollback touches nothing")
def _(w):
    first = w.image("disk", "mkfs.ext4", "-q", "-F")
    os.mkdir(first + "/lib")
    w.put("a", folder=first + "/lib")
    expect(w.apply([[(first + "/lib/a", first + "/lib/b")]], roots=[first + "/lib"]).returncode == 0, "apply")
    w.umount(first)
    other = w.image("other", "mkfs.ext4", "-q", "-F")
    os.mkdir(other + "/lib")
    w.put("b", folder=other + "/lib")
    subprocess.run(["mount", "--bind", other, first], check=True)
    w.mounts.append(first)
    before = w.tree(other)
    run = w.rollback()
    expect(run.returncode != 0 and w.tree(other) == before and w.states() == ["done"], run.stderr)


@row("6.25", "a bind mount with the same device number: copied, since renaming says EXDEV")
def _(w):
    w.put("bound/film", os.urandom(70000))
    point = w.mount("bind", "--bind", w.path("bound"))
    w.put("a", os.urandom(70000))
    content = open(w.path("a"), "rb").read()
    expect(w.apply([[("a", point + "/a")]]).returncode == 0, "apply")
    expect(open(point + "/a", "rb").read() == content and not os.path.exists(w.path("a")), "moved")
    expect(w.rollback().returncode == 0 and open(w.path("a"), "rb").read() == content, "rollback")


@row("6.27", "names of 256 bytes are refused; 255 are possible")
def _(w):
    w.put("a")
    before = w.tree()
    refused(w, w.apply([[("a", "n" * 256)]]), 65, "more than 255 bytes", before)
    expect(w.apply([[("a", "n" * 255)]]).returncode == 0, "255")


@row("6.28", "a path of more than 4,096 bytes is reached folder by folder")
def _(w):
    deep = "/".join(["d" * 200] * 25)
    w.put("a")
    run = w.apply([[("a", deep + "/a")]])
    expect(run.returncode == 0 and os.listdir(w.lib) == ["d" * 200], (run.returncode, run.stderr[-300:]))
    expect(w.rollback().returncode == 0 and os.listdir(w.lib) == ["a"], "rollback")


@row("6.29", "bytes that are no text, newlines, leading dashes")
def _(w):
    lib = w.lib.encode()
    for name in (b"\xff\xfe.mkv", b"new\nline", b"-rf", b"\x01\x1b[31m"):
        with open(os.path.join(lib, name), "wb") as file:
            file.write(name)
    before = w.tree()
    groups = [[(os.path.join(lib, name), os.path.join(lib, b"x" + name))] for name in os.listdir(lib)]
    run = w.apply(groups)
    expect(run.returncode == 0 and "\x1b" not in run.stderr, run.stderr)
    expect(sorted(os.listdir(lib)) == sorted([b"x\xff\xfe.mkv", b"xnew\nline", b"x-rf", b"x\x01\x1b[31m"]), "names")
    expect(w.rollback().returncode == 0 and w.tree() == before, "rollback")


@row("6.32", "a way out of the library is refused")
def _(w):
    w.put("a")
    before = w.tree()
    refused(w, w.apply([[("a", w.lib + "/../b")]]), 65, "'..'", before)
    refused(w, w.apply([[("a", "/tmp/b")]], roots=[w.lib]), 65, "outside", before)


@row("6.33", "a symbolic link in the target's folders is not followed")
def _(w):
    outside = w.folder("outside")
    os.symlink(outside, w.path("link"))
    w.put("a")
    before = w.tree()
    run = w.apply([[("a", "link/a")]], roots=[w.lib])
    expect(run.returncode == 1 and w.tree() == before and os.listdir(outside) == [], run.stderr)


@row("6.34", "a symbolic link is moved itself: relative, absolute, dangling, to another disk")
def _(w):
    target = w.tmpfs("target")
    w.put("film")
    for name, text in (("rel", "film"), ("abs", w.path("film")), ("dangling", "nowhere"), ("far", "../film")):
        os.symlink(text, w.path(name))
    before = w.tree()
    run = w.apply([[("rel", "sub/rel")], [("abs", "abs2")], [("dangling", "dangling2")], [("far", target + "/far")]])
    expect(run.returncode == 0, run.stderr)
    expect(os.readlink(w.path("sub/rel")) == "film" and os.readlink(target + "/far") == "../film", "texts")
    expect(w.rollback().returncode == 0 and w.tree() == before, "rollback")


@row("6.35", "two links of one file: neither name is lost")
def _(w):
    w.put("a")
    os.link(w.path("a"), w.path("b"))
    before = w.tree()
    run = w.apply([[("a", "b")]])
    expect(run.returncode == 1 and w.tree() == before, run.stderr)
    expect(w.apply([[("a", "c")]]).returncode == 0 and sorted(os.listdir(w.lib)) == ["b", "c"], "one of two")


@row("6.36", "a hard link over devices is refused, or copied where that was asked for")
def _(w):
    target = w.tmpfs("target")
    w.put("a")
    before = w.tree()
    refused(w, w.apply([[("a", target + "/a")]], action="hardlink"), 1, "another file system", before)
    expect(w.apply([[("a", target + "/a")]], "--fallback", "copy", action="hardlink").returncode == 0, "copy")
    expect(w.tree() == before and os.listdir(target) == ["a"], "copied")


@row("6.38", "a folder as source, and a target inside a source, move nothing")
def _(w):
    w.put("folder/a"), w.put("b")
    before = w.tree()
    expect(w.apply([[("folder", "other")]]).returncode in (1, 65) and w.tree() == before, "folder")
    expect(w.apply([[("b", "b/c")]]).returncode in (1, 65) and w.tree() == before, "inside")


@row("6.39", "a target's folder that is a file")
def _(w):
    w.put("a"), w.put("file")
    before = w.tree()
    refused(w, w.apply([[("a", "file/a")]]), 1, "is a file or a symbolic link", before)


@row("6.41", "two runs at once: the second is told, with one journal and with two")
def _(w):
    names = [f"f{i}" for i in range(2000)]
    for name in names:
        w.put(name)
    plan = w.plan([[(name, "new " + name)] for name in names])
    other = os.path.join(w.top, "other.db")
    first = subprocess.Popen([*w.strace("renameat2:delay_enter=3000"), w.program, "apply", "--offline", "-y", "--plan",
                              plan, "--journal", w.journal], stderr=subprocess.PIPE, text=True)
    while not any(name.startswith("new ") for name in os.listdir(w.lib)):
        time.sleep(0.02)
    expect(w.run("apply", "--offline", "-y", "--plan", plan).returncode == 75, "one journal")
    expect(w.run("apply", "--offline", "-y", "--plan", plan, journal=other).returncode == 75, "two journals")
    # Whoever only looks is not in the way.
    expect(w.run("history").returncode == 0, "a reader during a run")
    first.communicate()
    expect(first.returncode == 0 and all(name.startswith("new ") for name in os.listdir(w.lib)), "the first run")
    expect(w.rollback().returncode == 0 and sorted(os.listdir(w.lib)) == sorted(names), "rollback")


@row("6.42", "a journal that is corrupt, truncated, newer or deleted: 74, or a new one that claims nothing")
def _(w):
    for number in range(40):
        w.put(f"f{number}")
    expect(w.apply([[(f"f{n}", f"g{n}")] for n in range(40)]).returncode == 0, "apply")
    before = w.tree()
    whole = open(w.journal, "rb").read()

    def put(content):
        for suffix in ("-wal", "-shm"):
            if os.path.exists(w.journal + suffix):
                os.unlink(w.journal + suffix)
        open(w.journal, "wb").write(content)

    put(b"garbage" + whole[7:])
    refused(w, w.rollback(), 74, "", before)
    expect(open(w.journal, "rb").read() == b"garbage" + whole[7:], "written to")
    put(whole[:len(whole) // 2])
    refused(w, w.rollback(), 74, "", before)
    put(whole)
    with sqlite3.connect(w.journal) as database:
        database.execute("INSERT INTO grdb_migrations VALUES ('99')")
    refused(w, w.rollback(), 74, "newer", before)
    refused(w, w.run("history"), 74, "newer", before)
    put(whole)
    os.unlink(w.journal)
    run = w.rollback()
    expect(run.returncode == 0 and "no journal yet" in run.stderr and w.tree() == before, run.stderr)
    expect(not os.path.exists(w.journal), "made anew")


@row("6.43", "a journal on a FUSE mount is refused")
def _(w):
    if not shutil.which("bindfs"):
        raise Skip("bindfs is not installed")
    point = w.folder("fuse")
    if subprocess.run(["bindfs", w.folder("below"), point], capture_output=True).returncode:
        raise Skip("no FUSE here")
    w.mounts.append(point)
    w.put("a")
    before = w.tree()
    refused(w, w.apply([[("a", "b")]], journal=point + "/operations.db"), 74, "fuse", before)


@row("6.44", "a second rollback has nothing to do")
def _(w):
    w.put("a")
    w.apply([[("a", "b")]])
    w.rollback()
    run = w.rollback()
    expect(run.returncode == 0 and "nothing to do" in run.stderr, run.stderr)


@row("6.45", "an old name that was taken meanwhile: that file stays, the others go back")
def _(w):
    w.put("a"), w.put("b")
    w.apply([[("a", "x")], [("b", "y")]])
    w.put("a", "a stranger")
    run = w.rollback()
    expect(run.returncode == 1 and sorted(os.listdir(w.lib)) == ["a", "b", "x"], run.stderr)
    expect(open(w.path("a")).read() == "a stranger", "overwritten")


@row("6.46", "a file that was edited since stays, and goes back by --force")
def _(w):
    w.put("a")
    w.apply([[("a", "b")]])
    w.put("b", "edited")
    expect(w.rollback().returncode == 1 and os.listdir(w.lib) == ["b"], "stays")
    expect(w.rollback("--all", "--force").returncode == 0 and open(w.path("a")).read() == "edited", "by force")


@row("6.48", "a signal finishes the group in hand and ends with 130; a closed pipe does no harm")
def _(w):
    names = [f"f{i:04}" for i in range(1500)]
    for name in names:
        w.put(name)
    plan = w.plan([[(name, "new " + name)] for name in names])
    run = subprocess.Popen([*w.strace("renameat2:delay_enter=2000"), w.program, "apply", "--offline", "-y", "--plan",
                            plan, "--journal", w.journal], stderr=subprocess.PIPE, text=True)
    while not any(name.startswith("new ") for name in os.listdir(w.lib)):
        time.sleep(0.02)
    children = subprocess.run(["pgrep", "-P", str(run.pid)], capture_output=True, text=True).stdout.split()
    for child in children:
        os.kill(int(child), signal.SIGINT)
    run.communicate()
    expect(run.returncode == 130, run.returncode)
    expect(set(w.states()) == {"done", "cancelled"}, set(w.states()))
    expect(w.rollback().returncode == 0 and sorted(os.listdir(w.lib)) == names, "rollback")
    # Nobody reads the list of what is to be done: the program ends before it does any of it.
    shell = f"'{w.program}' apply --offline -y -v --plan '{plan}' --journal '{w.journal}' | true"
    subprocess.run(["sh", "-c", shell], capture_output=True)
    expect(sorted(os.listdir(w.lib)) == names and w.recover().returncode == 0, "a closed pipe")


@row("6.49", "times of the year 0 and of the future")
def _(w):
    for name, moment in (("past", 0), ("future", 4 * 10 ** 9)):
        os.utime(w.put(name), (moment, moment))
    expect(w.apply([[("past", "p")], [("future", "f")]]).returncode == 0, "apply")
    expect(w.rollback().returncode == 0 and sorted(os.listdir(w.lib)) == ["future", "past"], "rollback")


@row("6.50", "a file with chattr +i: its group stays, the others go on")
def _(w):
    w.put("a"), w.put("a.srt"), w.put("b")
    if subprocess.run(["chattr", "+i", w.path("a.srt")], capture_output=True).returncode:
        raise Skip("chattr +i is not possible here")
    try:
        run = w.apply([[("a", "x"), ("a.srt", "x.srt")], [("b", "y")]])
        expect(run.returncode == 1 and sorted(os.listdir(w.lib)) == ["a", "a.srt", "y"], os.listdir(w.lib))
    finally:
        subprocess.run(["chattr", "-i", w.path("a.srt")])


@row("6.52", "few descriptors (EMFILE) and a limit for the size of files (SIGXFSZ)")
def _(w):
    for number in range(60):
        w.put(f"in{number}/a")
    before = w.tree()
    groups = [[(f"in{n}/a", f"out{n}/a")] for n in range(60)]
    run = w.apply(groups, limits=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40)))
    expect(run.returncode == 0, (run.returncode, run.stderr[-300:]))
    expect(w.rollback(limits=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))).returncode == 0, "back")
    expect(w.tree() == before, "rollback")
    # Too few for anything: told, and nothing is lost.
    w.apply(groups[:3], limits=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (12, 12)))
    w.recover()
    contents = sorted(value for value in w.tree().values() if value is not None)
    expect(contents == sorted(value for value in before.values() if value is not None), "contents")
    w.rollback()
    target = w.tmpfs("target", "64m")
    w.put("big", os.urandom(20 << 20))
    before = w.tree()
    run = w.apply([[("big", target + "/big")]],
                  limits=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5 << 20, 5 << 20)))
    expect(run.returncode == 1, (run.returncode, run.stderr))
    expect(w.tree() == before and os.listdir(target) == [], "a part is left")


# What only some file systems can do.

def reflinks(w, image):
    os.mkdir(image + "/lib")
    content = os.urandom(300000)
    w.put("a", content, folder=image + "/lib")
    run = w.apply([[(image + "/lib/a", image + "/lib/b")]], action="reflink")
    expect(run.returncode == 0, run.stderr)
    expect(open(image + "/lib/b", "rb").read() == content, "content")
    shared = subprocess.run(["filefrag", "-v", image + "/lib/b"], capture_output=True, text=True).stdout
    expect("shared" in shared, shared)
    expect(w.rollback().returncode == 0 and os.listdir(image + "/lib") == ["a"], "rollback")


@row("kinds.reflink.xfs", "a clone shares its blocks and is taken back")
def _(w):
    reflinks(w, w.image("xfs", "mkfs.xfs", "-q", "-f"))


@row("kinds.reflink.btrfs", "a clone shares its blocks and is taken back")
def _(w):
    reflinks(w, w.image("btrfs", "mkfs.btrfs", "-q", "-f"))


@row("kinds.xattr", "a copy keeps extended attributes, mode and times")
def _(w):
    target = w.image("ext4", "mkfs.ext4", "-q", "-F")
    path = w.put("a", os.urandom(100000))
    os.setxattr(path, "user.rating", b"5 of 5")
    os.chmod(path, 0o604)
    os.utime(path, ns=(10 ** 18, 10 ** 18 + 123))
    run = w.apply([[("a", target + "/a")]])
    expect(run.returncode == 0 and "could not be given" not in run.stderr, run.stderr)
    copy = os.stat(target + "/a")
    expect(os.getxattr(target + "/a", "user.rating") == b"5 of 5", "attribute")
    expect(copy.st_mode & 0o7777 == 0o604 and copy.st_mtime_ns == 10 ** 18 + 123, "mode and time")
    expect(w.rollback().returncode == 0 and os.getxattr(path, "user.rating") == b"5 of 5", "rollback")


@row("2.2", "a rename in case alone where case is ignored (lowntfs-3g): done or refused, never said to be done")
def _(w):
    if not shutil.which("lowntfs-3g") or not shutil.which("mkntfs"):
        raise Skip("lowntfs-3g is not installed")
    image = os.path.join(w.top, "ntfs.img")
    with open(image, "wb") as file:
        file.truncate(64 << 20)
    subprocess.run(["mkntfs", "-qQF", image], check=True, capture_output=True)
    point = w.folder("ntfs")
    made = subprocess.run(["lowntfs-3g", "-o", "ignore_case", image, point], capture_output=True, text=True)
    if made.returncode:
        raise Skip("cannot mount: " + made.stderr.strip())
    w.mounts.append(point)
    os.mkdir(point + "/lib")
    w.put("film.mkv", folder=point + "/lib")
    w.put("other.mkv", folder=point + "/lib")
    run = w.apply([[(point + "/lib/film.mkv", point + "/lib/FILM.mkv")],
                   [(point + "/lib/other.mkv", point + "/lib/new.mkv")]])
    names = sorted(os.listdir(point + "/lib"))
    expect(("FILM.mkv" in names) == (run.returncode == 0), (run.returncode, names, run.stderr))
    expect(len(names) == 2 and "new.mkv" in names, names)
    w.recover()
    w.rollback()
    names = [name.lower() for name in sorted(os.listdir(point + "/lib"))]
    expect(names == ["film.mkv", "other.mkv"], names)
    expect(open(point + "/lib/film.mkv").read() == "film.mkv", "content")


@row("2.8", "a source that is read-only by bind: the copy is not made, or kept and named")
def _(w):
    w.put("folder/film", os.urandom(100000))
    point = w.mount("bind", "--bind", w.path("folder"))
    subprocess.run(["mount", "-o", "remount,bind,ro", point], check=True)
    target = w.tmpfs("target")
    before = w.tree()
    refused(w, w.apply([[(point + "/film", target + "/film")]]), 1, "so it was not copied", before)
    expect(os.listdir(target) == [], "copied for nothing")


@row("2.11", "a source that somebody has open is moved, and they read on")
def _(w):
    target = w.tmpfs("target")
    w.put("film", b"0123456789" * 100000)
    with open(w.path("film"), "rb") as player:
        player.read(10)
        expect(w.apply([[("film", target + "/film")]]).returncode == 0, "apply")
        expect(len(player.read()) == 999990, "the player")


@row("2.14", "an interrupted run is gone on with as it was begun, not by today's options")
def _(w):
    w.put("a"), w.put("b")
    w.apply([[("a", "x")], [("b", "y")]], action="copy")
    with sqlite3.connect(w.journal) as database:
        database.execute("UPDATE operation SET state = 'cancelled', cause = 'interrupted'")
        database.execute("UPDATE batch SET state = 'running'")
    os.unlink(w.path("x")), os.unlink(w.path("y"))
    expect(w.run("recover", "--forward").returncode == 0, "recover")
    expect(sorted(os.listdir(w.lib)) == ["a", "b", "x", "y"], os.listdir(w.lib))


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    program, wanted = os.path.realpath(sys.argv[1]), sys.argv[2:]
    failed = 0
    for name, title, function in ROWS:
        if wanted and name not in wanted:
            continue
        world = World(program)
        try:
            function(world)
            print(f"PASS  {name:20} {title}")
        except Skip as reason:
            print(f"SKIP  {name:20} {title}: {reason}")
        except (AssertionError, OSError, subprocess.SubprocessError) as fault:
            failed += 1
            print(f"FAIL  {name:20} {title}: {fault}")
        finally:
            world.close()
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
