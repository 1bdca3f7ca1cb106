// One command line, understood.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option_table.hpp"
#include "diag/rule.hpp"

namespace reso::cli {

struct Invocation {
  const Command* command = nullptr;
  std::map<std::string, std::string, std::less<>> values; // by long name; a switch holds "1"
  std::vector<std::string> arguments;
  diag::Language language = diag::Language::fr;
  bool language_given = false; // --lang, RESO_LANG or a locale said it: the project's `langue` does not count

  bool has(std::string_view option) const { return values.find(option) != values.end(); }
  std::string_view value(std::string_view option) const { // the option's default when not given
    if (auto found = values.find(option); found != values.end()) return found->second;
    if (command != nullptr)
      for (const Option& known : command->options)
        if (known.name == option) return known.default_value;
    return {};
  }
};

} // namespace reso::cli
