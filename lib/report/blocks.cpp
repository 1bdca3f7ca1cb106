#include "report/blocks.hpp"

#include <array>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "report/slot_text.hpp"
#include "wording/date.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::array<std::string_view, 15> directives{"couverture",
                                                      "sommaire",
                                                      "saut-de-page",
                                                      "colonnes",
                                                      "fin",
                                                      "chiffres-de-l-annee",
                                                      "notes-de-methode",
                                                      "origine-des-chiffres",
                                                      "glossaire",
                                                      "logos",
                                                      "faits",
                                                      "repartitions",
                                                      "objectifs",
                                                      "actions",
                                                      "images"};

} // namespace

void ReportBlocks::make(const doc::BlockRequest& request, doc::Blocks& out) {
  const std::size_t first = out.size();
  if (!request.fence)
    directive(request, out);
  else if (request.word == "chiffres-cles")
    key_figures(asked(request), out);
  else if (request.word == "tableau" || request.word == "graphique")
    figure_block(request, out);
  else
    lines(request, out);
  for (std::size_t i = first; i < out.size(); ++i)
    if (!out[i].origin.somewhere()) out[i].origin = request.word_span;
}

void ReportBlocks::directive(const doc::BlockRequest& request, doc::Blocks& out) {
  const std::string& word = request.word;
  const std::string argument = as_written(request.arguments, m_slots);
  const auto marker = [&out](std::string_view text) { out.push_back(doc::Paragraph{{doc::Text{std::string(text)}}}); };
  if (word == "couverture")
    cover(request, out);
  else if (word == "sommaire")
    out.push_back(doc::Contents{});
  else if (word == "saut-de-page")
    out.push_back(doc::PageBreak{});
  else if (word == "colonnes")
    out.push_back(doc::ColumnsBegin{m_columns = argument == "3" ? 3 : 2});
  else if (word == "fin")
    end_columns(out);
  else if (word == "chiffres-de-l-annee")
    key_figures(asked(request), out);
  else if (word == "notes-de-methode")
    marker(notes_marker);
  else if (word == "origine-des-chiffres")
    marker(origins_marker);
  else if (word == "glossaire")
    glossary(out);
  else if (word == "logos")
    logos(argument, out);
  else if (word == "faits")
    facts(argument, out);
  else if (word == "repartitions")
    all_breakdowns(argument, out);
  else if (word == "objectifs")
    objectives(argument, out);
  else if (word == "actions")
    actions(asked(request), out);
  else if (word == "images")
    pictures(argument, out);
  else
    unknown_directive(request);
}

void ReportBlocks::end_columns(doc::Blocks& out) {
  m_columns = 1;
  out.push_back(doc::ColumnsEnd{});
}

void ReportBlocks::unknown_directive(const doc::BlockRequest& request) {
  const std::vector<std::string_view> known(directives.begin(), directives.end());
  auto finding = m_diagnostics.report(rule::unknown_block, request.word_span, request.word);
  if (auto near = base::nearest(request.word, known); !near.empty())
    finding.help(phrase::did_you_mean, std::string(near));
  else
    finding.help(phrase::blocks_are, base::join({known.begin(), known.end()}, ", "));
}

void ReportBlocks::cover(const doc::BlockRequest& request, doc::Blocks& out) const {
  doc::Cover cover;
  cover.title = plain(request.arguments, m_slots);
  const model::Dataset& dataset = *m_data.inputs().year.dataset;
  if (dataset.year.date) cover.date = wording::long_date(*dataset.year.date);
  if (dataset.organisation) {
    const model::Organisation& organisation = *dataset.organisation;
    cover.organisation = wording::typography(organisation.name);
    if (organisation.tagline) cover.tagline = wording::typography(*organisation.tagline);
    for (const auto* line : {&organisation.address, &organisation.phone, &organisation.email, &organisation.website})
      if (*line) cover.lines.push_back(wording::typography(**line));
    cover.logo = organisation.logo.value_or("");
  }
  out.push_back(std::move(cover));
}

} // namespace reso::report
