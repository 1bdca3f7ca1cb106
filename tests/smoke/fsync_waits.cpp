// Loaded before libc by tests/smoke/signals: fsync never returns, so that a signal finds the temporary file in place.
#include <unistd.h>

extern "C" int fsync(int) {
  for (;;) ::pause();
}
