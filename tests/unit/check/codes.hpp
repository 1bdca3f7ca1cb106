// What the auditor finds in a small project, as codes.
#pragma once

#include "audited_project.hpp"

namespace reso::tests {

// The codes of the findings about records and figures, in their order, with a blank between.
inline std::string codes(const Files& files) {
  AuditedProject project(files);
  project.audit();
  return project.codes();
}

} // namespace reso::tests
