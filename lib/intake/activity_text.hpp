// Attendances put into the text of an activity: the lines that stand there stay as they are, but for a list on one
// line that grows.
#pragma once

#include <string>
#include <vector>

#include "intake/plan.hpp"

namespace reso::intake {

struct ActivityEdit {
  std::string text;
  std::vector<std::string> added; // the lines that are new or longer
  std::string refused;            // the date whose session cannot be added to, or "seances"; empty when all is well
  std::size_t refused_at = 0;     // where it stands in the text
  std::string to_type;            // what would be added there by hand
};

// `text` is the whole file; `page` when it is Markdown with a head.
ActivityEdit add_attendances(const model::Activity& activity, std::string_view text, bool page,
                             const std::vector<const Attendance*>& attendances, const std::string& comment);

} // namespace reso::intake
