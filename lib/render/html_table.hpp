// Tables of an HTML page.
#pragma once

#include <functional>
#include <string>

#include "doc/document.hpp"
#include "render/html_words.hpp"

namespace reso::render {

struct HtmlTableContext {
  HtmlWords& words;
  HtmlIds& ids;
  std::string labelled_by; // the id of what names a table that has no caption
  // What is added to the header of the row that has this anchor; may give nothing.
  std::function<std::string(const std::string& anchor)> row_link;
};

// <table> with caption, header rows, rows and totals in <thead>, <tbody> and <tfoot>; notes are left to the caller.
std::string html_table(const doc::Table& table, HtmlTableContext& context);

} // namespace reso::render
