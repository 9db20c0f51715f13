#!/usr/bin/env python3
"""Reviews a library of 60 doubtful files in tmux, as a person would, and says what did not hold.

    review-terminal.py PROGRAM [--captures FOLDER]

Needs tmux. Prints a line for each claim, PASS or FAIL; ends with 1 if any failed. Times are of this machine.
"""
import argparse, json, os, pty, select, shutil, signal, struct, subprocess, sys, tempfile, time, unicodedata
import fcntl, termios

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--captures")
args = parser.parse_args()
program = os.path.abspath(args.program)
base = tempfile.mkdtemp(prefix="plexomatic-review-")
home = os.path.join(base, "home")
socket = os.path.join(base, "tmux")
os.mkdir(home)
environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color",
               "PLEXOMATIC_OFFLINE": "true"}
failed = []


def claim(text, holds, more=""):
    print(("PASS " if holds else "FAIL ") + text + (f" ({more})" if more else ""), flush=True)
    if not holds:
        failed.append(text)


def library(name):
    """60 doubtful files: three series whose files share a doubt, and some films."""
    root = os.path.join(base, name)
    paths = [f"Evening Desk/Evening Desk {d:02}.{m:02}.2011.mkv" for m in (3, 4) for d in range(1, 13) if d != m][:22]
    paths += [f"北の灯台/Season 2/北の灯台 S03E{n:02}.mkv" for n in range(1, 21) if n not in (5, 7, 8)][:17]
    paths += [f"Glass Orchard/Season 1/Glass Orchard S02E{n:02} 👨‍👩‍👧.mkv" for n in range(1, 18)]
    paths += [f"Films/{n}" for n in ("Moth to Flame.mkv", "Old Lantern 2 - 5.mkv", "lantern 2 5.mkv", "abcd.mkv")]
    for path in paths:
        os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
        with open(os.path.join(root, path), "w") as file:
            file.write(path)
    return root


def tmux(*words):
    return subprocess.run(["tmux", "-S", socket, "-f", "/dev/null", *words], env=environment, capture_output=True,
                          text=True).stdout


def start(command, columns=100, lines=30):
    tmux("new-session", "-d", "-s", "review", "-x", str(columns), "-y", str(lines), "bash --norc")
    tmux("send-keys", "-t", "review", "PS1='$ '; clear; " + command, "Enter")


def stop():
    tmux("kill-server")
    time.sleep(0.3)


def screen(colour=False):
    return tmux("capture-pane", "-p", "-t", "review", *(["-e"] if colour else []))


def wait(text, seconds=10):
    end = time.time() + seconds
    while time.time() < end:
        shown = screen()
        if text in shown:
            return shown
        time.sleep(0.05)
    return screen()


pressed = 0


def press(*keys):
    global pressed
    for key in keys:
        pressed += 1
        tmux("send-keys", "-t", "review", key)
        time.sleep(0.12)


def keep(name, text):
    if args.captures:
        with open(os.path.join(args.captures, name), "w") as file:
            file.write(text)


def columns(line):
    width, joined = 0, False
    for character in line:
        if joined:
            joined = False
            continue
        if character == "\u200d":
            joined = True
            continue
        if unicodedata.combining(character):
            continue
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return width


def tree(root):
    return sorted(os.path.relpath(os.path.join(d, f), root) for d, _, files in os.walk(root) for f in files)


def process():
    found = subprocess.run(["pgrep", "-f", f"^{program} review"], capture_output=True, text=True).stdout.split()
    return int(found[0]) if found else None


# 60 files in at most 25 keys, killed in the middle.
root = library("library")
before = tree(root)
start(f"{program} review '{root}'")
first = wait("save and quit")
keep("first.txt", first)
claim("the first screen names the series, its files and the keys", "Evening Desk" in first and "[Enter] accept" in first)
total = int(first.split(" done")[0].split(" of ")[-1])
claim("about 60 files wait", total >= 58, f"{total}")
press("1", "a")
keep("chosen.txt", screen())
press("a")
wait(f"22 of {total} done")
os.kill(process(), signal.SIGKILL)
time.sleep(0.3)
tmux("send-keys", "-t", "review", "clear; stty sane", "Enter")
tmux("send-keys", "-t", "review", f"{program} review '{root}'", "Enter")
resumed = wait("save and quit")
claim("after a kill the review goes on where it stopped", f"0 of {total - 22} done" in resumed)
press("?")
keep("help.txt", screen())
press("x")
press("f", "s", "C-u", "1", "Enter")
fixed = screen()
claim("a season is fixed once for all its files", fixed.count("s01e") >= 5)
press("a")
north = wait("北の灯台")
while "北の灯台  " not in north and "Old Lantern" in north:
    press("1", "Enter")
    north = screen()
keep("north.txt", north)
claim("gaps of a season are seen beside it", "missing 5, 7–8" in north)
marks = {columns(line.split("→")[0]) for line in north.splitlines() if "→" in line}
claim("a table of CJK names stands in columns", len(marks) == 1, f"{marks}")
press("1", "a", "a")
for _ in range(8):
    if "Nothing is left" in screen():
        break
    press("Enter")
claim("nothing is left to decide", "Nothing is left" in screen())
claim("60 files took at most 25 keys", pressed <= 25, f"{pressed}")
press("Enter")
question = wait("[y/N]")
keep("question.txt", question)
tmux("send-keys", "-t", "review", "y", "Enter")
done = wait("rollback")
keep("done.txt", done)
renamed = tree(root)
claim("the files have their names", any(f.endswith("Evening Desk - 2011-01-03.mkv") for f in renamed)
      and any("Glass Orchard - s01e17" in f for f in renamed))
claim("the end says how to take it back", "plexomatic rollback" in done)
subprocess.run([program, "rollback", "-y"], env=environment, capture_output=True)
claim("one command takes all of it back", tree(root) == before)
stop()

# Any size, no colour.
root = library("small")
start(f"NO_COLOR=1 {program} review '{root}'", columns=40, lines=24)
small = wait("save and quit")
keep("small.txt", small)
claim("in 40 columns no line is wider", max(columns(line) for line in small.splitlines()) <= 40)
claim("without colour there is none", "\x1b[3" not in screen(colour=True))
for width, height in ((300, 60), (60, 12), (40, 40), (100, 8), (100, 30)):
    tmux("resize-window", "-t", "review", "-x", str(width), "-y", str(height))
    time.sleep(0.4)
    shown = screen()
    claim(f"resized to {width} by {height} it is drawn anew", "quit" in shown and "01.03.2011" in shown)
press("C-z")
stopped = wait("Stopped", 3)
claim("Control-Z gives the shell its screen", "save and quit" not in stopped)
tmux("send-keys", "-t", "review", "fg", "Enter")
claim("and fg the review its own", "save and quit" in wait("save and quit", 3))
for number in (signal.SIGTERM, signal.SIGSEGV, signal.SIGABRT):
    tmux("send-keys", "-t", "review", "q")
    time.sleep(0.5)
    tmux("send-keys", "-t", "review", f"clear; stty -g > {base}/before", "Enter")
    tmux("send-keys", "-t", "review", f"{program} review '{root}'", "Enter")
    wait("save and quit")
    os.kill(process(), number)
    time.sleep(0.6)
    tmux("send-keys", "-t", "review", f"stty -g > {base}/after; cmp {base}/before {base}/after && echo same", "Enter")
    claim(f"signal {number} leaves the terminal as it was", "same" in wait("same", 3))
stop()


# Times, on a pseudo-terminal without tmux in between.
def timed(words, keys):
    """When the first screen was there, and how long each key took to be answered, in seconds."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(program, [program, *words], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))

    def read_until_quiet(start):
        last, data = start, b""
        while select.select([terminal], [], [], 0.25)[0]:
            try:
                chunk = os.read(terminal, 65536)
            except OSError:
                break
            if not chunk:
                break
            data += chunk
            last = time.monotonic()
            if data.endswith(b"\x1b[J"):
                break
        return last - start, data

    start = time.monotonic()
    shown = b""
    while b"save and quit" not in shown:
        if not select.select([terminal], [], [], 20)[0]:
            break
        shown += os.read(terminal, 65536)
    first = time.monotonic() - start
    times = []
    for key in keys:
        begin = time.monotonic()
        os.write(terminal, key.encode())
        times.append(read_until_quiet(begin)[0])
    os.write(terminal, b"\x03")
    os.waitpid(pid, 0)
    os.close(terminal)
    return first, times


many = os.path.join(base, "many")
os.makedirs(many)
groups = []
letters = "abcdefghij"
for number in range(10_000):
    name = "Quiet " + "".join(letters[int(digit)] for digit in f"{number // 20:03}").title() + "or"
    folder = f"{many}/{name}"
    if number % 20 == 0:
        os.makedirs(folder)
    source = f"{folder}/{name} {number % 12 + 1:02}.{number // 12 % 12 + 1:02}.{2000 + number % 20}.mkv"
    open(source, "w").close()
plan = os.path.join(base, "plan.json")
subprocess.run([program, "preview", many, "--output", plan, "-q"], env=environment, stdout=subprocess.DEVNULL)
waiting = json.load(open(plan))["summary"]["needs_review"]
firsts, answers = [], []
for _ in range(3):
    first, times = timed(["review", "--plan", plan], ["j", "j", "k", "n", "p", "1", "t", "s", "u", "v", "x", "a", "u"])
    firsts.append(first)
    answers += times
claim(f"first screen of a plan of 10,000 groups ({waiting} open) within 300 ms", min(firsts) <= 0.3,
      f"{min(firsts) * 1000:.0f} ms, slowest {max(firsts) * 1000:.0f}")
claim("a key is answered within 50 ms", sorted(answers)[len(answers) * 9 // 10] <= 0.05,
      f"median {sorted(answers)[len(answers) // 2] * 1000:.0f} ms, 9 of 10 within "
      f"{sorted(answers)[len(answers) * 9 // 10] * 1000:.0f}, slowest {max(answers) * 1000:.0f}")
first, times = timed(["review", many], ["j", "s", "u"])
claim("with PATH of 10,000 files a key is answered within 50 ms", max(times) <= 0.05,
      f"first screen {first * 1000:.0f} ms, keys {', '.join(f'{t * 1000:.0f}' for t in times)} ms")

shutil.rmtree(base)
sys.exit(1 if failed else 0)
