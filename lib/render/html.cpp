#include "render/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/html_escape.hpp"
#include "render/html_writer.hpp"
#include "wording/chart_text.hpp"
#include "wording/page_text.hpp"

namespace reso::render {

namespace {

template <class T>
const T* first(const doc::Blocks& blocks) {
  for (const doc::Block& block : blocks)
    if (const auto* found = std::get_if<T>(&block)) return found;
  return nullptr;
}

// "fr-FR" -> "fr"
std::string_view language_of(const doc::Document& document) {
  return std::string_view(document.language).substr(0, document.language.find('-'));
}

std::string head(const doc::Document& document, const HtmlOptions& options) {
  std::string out = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                "<title>{}</title>\n",
                                html_escaped(language_of(document)), html_escaped(document.title));
  const auto meta = [&](std::string_view name, const std::string& content) {
    if (!content.empty()) out += fmt::format("<meta name=\"{}\" content=\"{}\">\n", name, html_escaped(content));
  };
  meta("author", document.author);
  meta("description", document.subject);
  return out + "<style>\n" + options.stylesheet + "</style>\n</head>\n";
}

} // namespace

std::string render_html(const doc::Document& document, const HtmlOptions& options) {
  return fmt::format("{}<body{}>\n{}</body>\n</html>\n", head(document, options),
                     document.draft ? " class=\"brouillon\"" : "", HtmlWriter(document, options).body());
}

HtmlWriter::HtmlWriter(const doc::Document& document, const HtmlOptions& options)
    : m_document(document), m_options(options), m_ids(document), m_words(document, m_ids) {
  m_top = m_ids.unique("haut");
  m_main = m_ids.unique("texte");
}

std::string HtmlWriter::body() {
  line(fmt::format("<a class=\"evitement\" href=\"#{}\">{}</a>", m_main, wording::skip_to_text));
  if (m_document.draft) line(fmt::format("<p class=\"filigrane\"><span>{}</span></p>", wording::draft_word));
  cover();
  if (first<doc::Contents>(m_document.blocks) != nullptr) contents();
  line(fmt::format("<main id=\"{}\" tabindex=\"-1\">", m_main));
  text();
  line("</main>");
  foot();
  return std::move(m_out);
}

// The year that ends a title stands large, as on the printed cover.
void HtmlWriter::cover_title(const std::string& title) {
  const std::string year = std::to_string(m_document.year);
  if (m_document.year > 0 && title.size() > year.size() + 1 && title.ends_with(year))
    line(fmt::format("<h1>{}<span class=\"annee\">{}</span></h1>",
                     html_escaped(title.substr(0, title.size() - year.size())), year));
  else
    line(fmt::format("<h1>{}</h1>", html_escaped(title)));
}

void HtmlWriter::cover() {
  const auto* cover = first<doc::Cover>(m_document.blocks);
  line(fmt::format("<header class=\"couverture\" id=\"{}\">", m_top));
  const auto words = [&](std::string_view kind, const std::string& text) {
    if (!text.empty()) line(fmt::format("<p class=\"{}\">{}</p>", kind, HtmlWords::text(text)));
  };
  if (cover == nullptr) {
    cover_title(m_document.title);
  } else {
    if (!cover->logo.empty()) line(image(cover->logo, cover->organisation));
    words("organisation", cover->organisation);
    words("slogan", cover->tagline);
    cover_title(cover->title);
    words("date", cover->date);
    if (!cover->lines.empty()) line("<address>");
    for (const std::string& one : cover->lines) words("ligne", one);
    if (!cover->lines.empty()) line("</address>");
  }
  line("</header>");
}

void HtmlWriter::contents() {
  const std::string id = m_ids.unique("sommaire");
  line(fmt::format("<nav class=\"sommaire\" aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n<ul>", id,
                   wording::contents_title));
  int depth = 1;
  bool open = false; // an entry that its sections may still follow
  for (const doc::Block& block : m_document.blocks) {
    const auto* heading = std::get_if<doc::Heading>(&block);
    if (heading == nullptr || heading->level > 2) continue;
    const bool under = heading->level == 2 && open;
    if (under && depth == 1) line("<ul>");
    if (!under && depth == 2) line("</ul>");
    if (!under && open) line("</li>");
    depth = under ? 2 : 1;
    open = open || depth == 1;
    line(fmt::format("<li><a href=\"#{}\">{}</a>{}", html_escaped(heading->anchor),
                     html_escaped(doc::plain_text(heading->content)), under ? "</li>" : ""));
  }
  if (depth == 2) line("</ul>");
  line(open ? "</li>\n</ul>\n</nav>" : "</ul>\n</nav>");
}

void HtmlWriter::foot() {
  line("<footer>");
  line(fmt::format("<p>{}</p>", html_escaped(m_document.title)));
  line(fmt::format("<p class=\"retour\"><a href=\"#{}\">{}</a></p>\n</footer>", m_top, wording::back_to_top));
}

} // namespace reso::render
