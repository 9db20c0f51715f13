#!/bin/sh
# Moves files to file systems with abilities of their own and back, and compares everything.
#
# usage: mounts.sh PROGRAM        (as root; needs mergerfs, bindfs, exfat-fuse, exfatprogs, ntfs-3g, rclone, e2fsprogs,
#                                  xfsprogs; what is not installed is left out and named)
#
# Exit status: 0 all right, 1 something differs.
set -u
program=$(realpath "$1")
work=$(mktemp -d)
failed=0
mounted=

cleanup() {
    for point in $mounted; do umount "$point" 2>/dev/null || umount -l "$point"; done
    rm -rf "$work"
}
trap cleanup EXIT INT TERM

listing() { (cd "$1" && find . -printf '%P %y %m %T@ %l\n' | sed 's/^\([^ ]* d [0-9]*\) .*/\1/' | sort; find . -type f -exec sha256sum {} + | sort -k 2); }

plan() {
    printf '{"schema_version":1,"action":"%s","groups":[' "$3"
    printf '{"id":1,"verdict":"accepted","operations":[{"source":"%s/film.mkv","destination":"%s/New/Film.mkv"},' "$1" "$2"
    printf '{"source":"%s/film.srt","destination":"%s/New/Film.srt"}]},' "$1" "$2"
    printf '{"id":2,"verdict":"accepted","operations":[{"source":"%s/case.mkv","destination":"%s/CASE.mkv"}]}]}\n' "$2" "$2"
}

check() { # check NAME FOLDER: to the folder and back, and a name that differs in case alone
    source="$work/source-$1"
    mkdir -p "$source" "$2"
    head -c 300000 /dev/urandom > "$source/film.mkv"
    echo subtitle > "$source/film.srt"
    echo case > "$2/case.mkv"
    touch -d @1600000000.123456789 "$source"/*
    before=$(listing "$source"; listing "$2")
    plan "$source" "$2" move > "$work/plan.json"
    journal="$work/$1.db"
    if ! "$program" apply -y -q --journal "$journal" --plan "$work/plan.json" > "$work/log" 2>&1; then
        echo "FAIL  $1: apply"; cat "$work/log"; failed=1; return
    fi
    ls "$2" | grep -qx CASE.mkv || { echo "FAIL  $1: the name's case was not kept"; failed=1; }
    grep '^note:' "$work/log" | sed "s/^/      $1: /"
    "$program" verify -q --journal "$journal" || { echo "FAIL  $1: verify"; failed=1; }
    "$program" rollback -y -q --journal "$journal" > "$work/log" 2>&1 || { echo "FAIL  $1: rollback"; cat "$work/log"; failed=1; }
    after=$(listing "$source"; listing "$2")
    if [ "$before" = "$after" ]; then echo "ok    $1"; else echo "FAIL  $1: the trees differ"; failed=1; fi
}

has() { command -v "$1" > /dev/null || { echo "skip  $1 is not installed"; return 1; }; }
image() { truncate -s 400M "$work/$1.img"; mkdir -p "$work/$1"; losetup -f --show "$work/$1.img"; }

if has mkfs.ext4; then
    device=$(image ext4) && mkfs.ext4 -qF "$device" && mount "$device" "$work/ext4" && mounted="$mounted $work/ext4"
    check ext4 "$work/ext4/media"
    mkdir -p "$work/ext4/bound" "$work/bind"
    mount --bind "$work/ext4/bound" "$work/bind" && mounted="$work/bind $mounted"
    check bind "$work/bind/media"
fi
if has mkfs.xfs; then
    device=$(image xfs) && mkfs.xfs -qf "$device" && mount "$device" "$work/xfs" && mounted="$mounted $work/xfs"
    check xfs "$work/xfs/media"
fi
if has mergerfs; then
    mkdir -p "$work/branch1" "$work/branch2" "$work/mergerfs"
    mergerfs "$work/branch1:$work/branch2" "$work/mergerfs" && mounted="$mounted $work/mergerfs"
    check mergerfs "$work/mergerfs/media"
fi
if has bindfs; then
    mkdir -p "$work/below" "$work/bindfs"
    bindfs "$work/below" "$work/bindfs" && mounted="$mounted $work/bindfs"
    check bindfs "$work/bindfs/media"
fi
if has mount.exfat-fuse && has mkfs.exfat; then
    device=$(image exfat) && mkfs.exfat "$device" > /dev/null && mount.exfat-fuse "$device" "$work/exfat" > /dev/null \
        && mounted="$mounted $work/exfat"
    check exfat "$work/exfat/media"
fi
if has ntfs-3g && has mkntfs; then
    device=$(image ntfs) && mkntfs -qQF "$device" > /dev/null && ntfs-3g "$device" "$work/ntfs" \
        && mounted="$mounted $work/ntfs"
    check ntfs "$work/ntfs/media"
fi
if has rclone; then
    mkdir -p "$work/cloud" "$work/rclone"
    rclone mount ":local:$work/cloud" "$work/rclone" --vfs-cache-mode full --daemon --config /dev/null \
        && mounted="$mounted $work/rclone"
    check rclone "$work/rclone/media"
fi
for device in $(losetup -n -O NAME,BACK-FILE | grep "$work" | cut -d ' ' -f 1); do losetup -d "$device"; done
exit $failed
