// The pages of docs/reference, made of the tables that the program itself reads: fields, indicators, rules, options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/rule.hpp"
#include "input/files.hpp"

namespace reso::cli {

// Markdown; the same tables give the same bytes. `built_in` holds the rule pages and the shipped indicators.
std::string reference_of_files(diag::Language language);
std::string reference_of_indicators(diag::Language language, const input::Files& built_in);
std::string reference_of_rules(diag::Language language, const input::Files& built_in);
std::string reference_of_commands(diag::Language language);

// "# title", and that the page is not written by hand.
std::string reference_head(diag::Language language, const diag::Phrase<>& title, const diag::Phrase<>& intro);
// A sentence as it is printed: a capital, French spacing, a point at its end.
std::string reference_sentence(std::string_view text);
// "`a`, `b`"
std::string reference_code_list(const std::vector<std::string_view>& words);
// Rows of a Markdown table, the first being its titles. Upright bars are escaped.
std::string reference_table(const std::vector<std::vector<std::string>>& rows);

} // namespace reso::cli
