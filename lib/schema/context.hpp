// What a table says of a field, and what reading one needs beside the tree.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.hpp"

namespace reso::schema {

struct Options {
  std::string_view doc = {};
  std::string_view example = {};
  bool optional = false;
  std::string_view unit = {};                     // of a quantity, the one it must have when one is written
  std::span<const std::string_view> choices = {}; // of a Word
  std::string_view nomenclature = {};             // of a Word: the list of reso.yaml that may replace `choices`
  std::string_view count_field = {};              // of a list: the field that takes its number alone
};

// What decoding needs beside the tree: where findings go, where `justifier` blocks go, the project's word lists.
struct DecodeContext {
  diag::Diagnostics& diagnostics;
  std::vector<diag::Justification>* justifications = nullptr;
  const std::map<std::string, std::vector<std::string>, std::less<>>* nomenclatures = nullptr;
  // The key being read, so that messages can name it; the decoder keeps both up to date.
  std::string_view key = {};
  diag::Span key_span = {};
  bool table = false; // rows and columns: a field is a cell, not a line
};

} // namespace reso::schema
