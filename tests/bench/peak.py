"""python -m tests.bench.peak MODULE ARGUMENT …: runs a module; prints what it printed, then seconds, CPU seconds, peak bytes.

It is small itself: on Linux a forked child begins with the peak of its parent. So the peak is read from /proc while the
child runs, and not from what the kernel says of it in the end.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

OFTEN = 0.02  # seconds between two looks; the peak only grows, so that a look too few costs little


def peak(pid: int) -> int:
    """The most memory that a process has had so far, in bytes; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


def main() -> int:
    start, memory = time.perf_counter(), 0
    child = subprocess.Popen([sys.executable, "-m", *sys.argv[1:]])
    while True:
        pid, status, used = os.wait4(child.pid, os.WNOHANG)
        if pid:
            break
        memory = max(memory, peak(child.pid))
        time.sleep(OFTEN)
    print(time.perf_counter() - start, used.ru_utime + used.ru_stime, memory, flush=True)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
