#include "operators.hpp"

#include <algorithm>
#include <iterator>

namespace reso::pdfcheck {

namespace {

constexpr unsigned anywhere = page_level | text_object, begins_path = page_level | path_object;

constexpr Operator operators[] = {
    // Graphics state
    {"q", "", page_level},
    {"Q", "", page_level},
    {"cm", "nnnnnn", page_level},
    {"w", "n", anywhere},
    {"J", "n", anywhere},
    {"j", "n", anywhere},
    {"M", "n", anywhere},
    {"d", "an", anywhere},
    {"ri", "N", anywhere},
    {"i", "n", anywhere},
    {"gs", "N", anywhere},
    // Paths
    {"m", "nn", begins_path},
    {"re", "nnnn", begins_path},
    {"l", "nn", path_object},
    {"c", "nnnnnn", path_object},
    {"v", "nnnn", path_object},
    {"y", "nnnn", path_object},
    {"h", "", path_object},
    {"W", "", path_object},
    {"W*", "", path_object},
    {"n", "", path_object},
    {"S", "", path_object, true},
    {"s", "", path_object, true},
    {"f", "", path_object, true},
    {"F", "", path_object, true},
    {"f*", "", path_object, true},
    {"B", "", path_object, true},
    {"B*", "", path_object, true},
    {"b", "", path_object, true},
    {"b*", "", path_object, true},
    // Objects
    {"sh", "N", page_level, true},
    {"Do", "N", page_level, true},
    // Text
    {"BT", "", page_level},
    {"ET", "", text_object},
    {"Tc", "n", anywhere},
    {"Tw", "n", anywhere},
    {"Tz", "n", anywhere},
    {"TL", "n", anywhere},
    {"Tf", "Nn", anywhere},
    {"Tr", "n", anywhere},
    {"Ts", "n", anywhere},
    {"Td", "nn", text_object},
    {"TD", "nn", text_object},
    {"Tm", "nnnnnn", text_object},
    {"T*", "", text_object},
    {"Tj", "s", text_object, true},
    {"TJ", "a", text_object, true},
    {"'", "s", text_object, true},
    {"\"", "nns", text_object, true},
    // Colours
    {"g", "n", anywhere},
    {"G", "n", anywhere},
    {"rg", "nnn", anywhere},
    {"RG", "nnn", anywhere},
    {"k", "nnnn", anywhere},
    {"K", "nnnn", anywhere},
    {"cs", "N", anywhere},
    {"CS", "N", anywhere},
    {"sc", "*", anywhere},
    {"scn", "*", anywhere},
    {"SC", "*", anywhere},
    {"SCN", "*", anywhere},
    // Marked content
    {"BMC", "N", anywhere},
    {"BDC", "Np", anywhere},
    {"EMC", "", anywhere},
    {"MP", "N", anywhere},
    {"DP", "Np", anywhere},
};

} // namespace

const Operator* find_operator(std::string_view name) {
  const auto* found = std::find_if(std::begin(operators), std::end(operators),
                                   [name](const Operator& one) { return one.name == name; });
  return found == std::end(operators) ? nullptr : found;
}

} // namespace reso::pdfcheck
