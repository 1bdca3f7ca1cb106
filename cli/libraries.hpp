// The libraries that reso is linked with, as they say of themselves.
#pragma once

#include <string>
#include <vector>

namespace reso::cli {

struct Library {
  std::string name;
  std::string version;
};

// Asked at run time where the library can tell, else what reso was built with. Sorted by name; libhyphen, which has no
// number, is left out.
std::vector<Library> libraries();

} // namespace reso::cli
