// The records of several years together: years share the files of data/commun, whose lines are there once.
#pragma once

#include <set>
#include <vector>

#include "model/dataset.hpp"

namespace reso::model {

// Calls `visit` with each record of `list` in `years`, in their order. A file that an earlier one of them holds too was
// read whole for that one: its lines are left out. For lists whose records have no id, which no year replaces.
template <class T, class Visit>
void for_each_line(const std::vector<const Dataset*>& years, std::vector<T> Dataset::*list, const Visit& visit) {
  std::set<diag::FileId> before;
  for (const Dataset* year : years) {
    std::set<diag::FileId> here;
    diag::FileId file = diag::no_file;
    bool known = false;
    for (const T& record : year->*list) {
      if (record.span.file != file) {
        file = record.span.file;
        known = before.contains(file);
        here.insert(file);
      }
      if (!known) visit(record);
    }
    before.merge(here);
  }
}

} // namespace reso::model
