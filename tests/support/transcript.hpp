// A small shell in memory, so that a transcript reads like a terminal: reso, cat, ls, cp, rm, cmp, and pipes to head,
// grep.
#pragma once

#include <string>

#include "tests/support/memory_host.hpp"

namespace reso::tests {

// What the transcript would look like if it were written now. Lines that begin with "% " are played on `project`;
// stdout follows as it is, stderr behind "2> ", a status other than 0 behind "=> ". Escapes are shown as "␛".
// "NAME=value" before a command is its environment; TERMINAL=oui says that both streams are a terminal,
// REPONSES="Le Phare⏎⏎oui" that someone answers questions so, "⏎" being the Enter key.
std::string replay(MemoryProject& project, const std::string& transcript);

} // namespace reso::tests
