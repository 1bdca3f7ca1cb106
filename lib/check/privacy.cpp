// donnee-personnelle
#include "check/privacy.hpp"

#include <algorithm>
#include <map>

#include "check/prose_words.hpp"
#include "check/public_names.hpp"
#include "check/records.hpp"
#include "diag/catalogue_privacy.hpp"
#include "doc/walk.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// A run of printed words, and where each piece of it was written.
class Run {
public:
  explicit Run(const doc::Inlines& inlines) { add(inlines); }

  const std::string& text() const { return m_text; }

  // The place of text[begin, end): exact where it was written as it is printed, else the piece that holds it.
  diag::Span place(std::size_t begin, std::size_t end, const diag::SourceMap& sources) const {
    diag::Span origin;
    for (const auto& [from, where] : m_pieces)
      if (from <= begin && where.somewhere()) origin = where;
    if (!origin.somewhere()) return origin;
    const std::string_view written = sources.text(origin.file).substr(origin.begin, origin.end - origin.begin);
    const std::size_t at = written.find(std::string_view(m_text).substr(begin, end - begin));
    if (at == std::string_view::npos) return origin;
    const auto first = static_cast<std::uint32_t>(origin.begin + at);
    return {origin.file, first, first + static_cast<std::uint32_t>(end - begin)};
  }

private:
  void add(const doc::Inlines& inlines) {
    for (const doc::Inline& one : inlines) {
      m_pieces.emplace_back(m_text.size(), one.origin);
      std::visit([this](const auto& content) { add_inline(content); }, one);
    }
  }
  template <class T>
  void add_inline(const T& content) {
    if constexpr (std::is_same_v<T, doc::LineBreak>)
      m_text += '\n';
    else if constexpr (std::is_same_v<T, doc::Link>)
      add(content.content), add_target(content);
    else if constexpr (requires { content.text; })
      m_text += content.text;
    else
      add(content.content);
  }

  // An address behind other words is given out as well.
  void add_target(const doc::Link& link) {
    const bool shown =
        doc::plain_text(link.content).find(link.target.substr(link.target.find(':') + 1)) != std::string::npos;
    if (link.target.starts_with("mailto:") && !shown) m_text += ' ' + link.target + ' ';
  }

  std::string m_text;
  std::vector<std::pair<std::size_t, diag::Span>> m_pieces;
};

class Guard {
public:
  Guard(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_names(*audited.year.dataset), m_sources(audited.sources), m_diagnostics(diagnostics) {
    for (const auto& [words, record] : m_names.withheld()) m_by_first[words.front()].push_back(&words);
  }

  void look_at(const doc::Inlines& inlines) {
    const Run run(inlines);
    if (!m_by_first.empty()) look_for_names(run);
    look_for_contacts(run);
  }

private:
  void look_for_names(const Run& run) {
    const std::vector<ProseWord> words = prose_words(run.text());
    for (std::size_t at = 0; at < words.size(); ++at) {
      const auto known = m_by_first.find(words[at].folded);
      if (known == m_by_first.end()) continue;
      for (const NameWords* name : known->second)
        if (stands_at(*name, words, at)) {
          const std::size_t begin = words[at].begin, end = words[at + name->size() - 1].end;
          report(run, begin, end)
              .related(m_names.withheld().find(*name)->second, phrase::known_person)
              .help(phrase::consent_to_name);
          break;
        }
    }
  }

  static bool stands_at(const NameWords& name, const std::vector<ProseWord>& words, std::size_t at) {
    if (at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
      if (words[at + i].folded != name[i] || (i > 0 && words[at + i].opens_sentence)) return false;
    return true;
  }

  void look_for_contacts(const Run& run) {
    if (run.text().find_first_of("@0123456789") == std::string::npos) return;
    for (const Contact& one : contacts_in(run.text())) {
      const bool number = one.kind == Contact::Kind::social_security;
      if (!number && m_names.contact(one.plain)) continue;
      report(run, one.begin, one.end).help(number ? phrase::no_number : phrase::consent_to_contact);
    }
  }

  diag::Finding report(const Run& run, std::size_t begin, std::size_t end) {
    return m_diagnostics.report(rule::personal_data, run.place(begin, end, m_sources),
                                run.text().substr(begin, end - begin));
  }

  PublicNames m_names;
  std::map<std::string, std::vector<const NameWords*>, std::less<>> m_by_first;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_privacy(const Audited& audited, const doc::Document& document, diag::Diagnostics& diagnostics) {
  Guard guard(audited, diagnostics);
  doc::walk(
      document.blocks, [&](const doc::Inlines& inlines) { guard.look_at(inlines); }, [](const doc::KeyFigure&) {});
}

} // namespace reso::check
