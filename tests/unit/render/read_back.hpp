// Markdown read again as a forge does: the words that it shows, and how its blocks nest.
#pragma once

#include <memory>
#include <string>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace reso::tests {

class ReadBack {
public:
  explicit ReadBack(const std::string& markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                       &cmark_parser_free);
    for (const char* name : {"table", "autolink", "strikethrough", "tasklist"})
      cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    cmark_node* root = cmark_parser_finish(parser.get());
    add(root);
    cmark_node_free(root);
  }

  // "document(paragraph)"; inlines but links and pictures are left out.
  const std::string& shape() const { return m_shape; }
  // Words as shown; a line end is a blank, and "|" parts the cells of tables.
  const std::string& words() const { return m_words; }

private:
  void add(cmark_node* node) {
    const std::string type = cmark_node_get_type_string(node);
    if (type == "text" || type == "code" || type == "html_inline" || type == "html_block")
      m_words += cmark_node_get_literal(node);
    if (type == "softbreak" || type == "linebreak") m_words += ' ';
    const bool told = (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK || type == "image" ||
                      type == "link" || type == "html_inline" || type == "code" || type == "emph" || type == "strong" ||
                      type == "strikethrough";
    if (told) m_shape += m_shape.empty() || m_shape.ends_with('(') ? type : " " + type;
    if (cmark_node* child = cmark_node_first_child(node)) {
      if (told) m_shape += '(';
      for (; child != nullptr; child = cmark_node_next(child)) add(child);
      if (told) m_shape += m_shape.ends_with('(') ? "" : ")";
      if (m_shape.ends_with('(')) m_shape.pop_back();
    }
    if (type == "table_cell") m_words += '|';
  }

  std::string m_shape, m_words;
};

} // namespace reso::tests
