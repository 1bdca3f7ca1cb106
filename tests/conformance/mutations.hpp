// Faults put into a good PDF, one at a time, and what pdfcheck must say of each.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/tools/pdfcheck/file.hpp"
#include "tests/tools/pdfcheck/rules.hpp"

namespace reso::tests {

using pdfcheck::Object;
using pdfcheck::Rule;

struct Mutation {
  Rule rule;
  std::string sentence; // part of what must be said
  std::function<void(QPDF&)> objects = {};
  std::function<void(std::string&)> bytes = {}; // of the file as reso wrote it
};

std::vector<Mutation> file_mutations();
std::vector<Mutation> page_mutations();
std::vector<Mutation> font_mutations();
std::vector<Mutation> family_mutations();
std::vector<Mutation> voice_mutations();
std::vector<Mutation> navigation_mutations();
std::vector<Mutation> metadata_mutations();

// `pdf` with the fault; without one, the same objects written again by libqpdf.
std::string mutated(const std::string& pdf, const Mutation& mutation);

// --- What faults are put into; each throws when the file has no such thing ---

Object page_of(QPDF& pdf, int index);
// The `index`-th structure element of that type in order of object numbers.
Object element_of(QPDF& pdf, const std::string& type, int index = 0);
std::vector<Object> elements_of(QPDF& pdf, const std::string& type);
Object first_link(QPDF& pdf);
Object picture_of(QPDF& pdf);
Object graphics_state_of(QPDF& pdf);
// A font of the page that is opened by `open` when its contents are read.
Object font_of(QPDF& pdf);
void edit_stream(Object stream, const std::function<void(std::string&)>& edit);
// Operators after those of the page.
void append(QPDF& pdf, const std::string& operators);
// The first `from` becomes `to`; throws when there is none.
void replace(std::string& text, const std::string& from, const std::string& to);

} // namespace reso::tests
