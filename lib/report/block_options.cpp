#include "report/block_options.hpp"

#include <array>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "report/slot_text.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using chart::ChartType;

constexpr std::array<std::pair<std::string_view, ChartType>, 9> types{{{"barres", ChartType::bars},
                                                                       {"groupees", ChartType::grouped},
                                                                       {"empilees", ChartType::stacked},
                                                                       {"horizontales", ChartType::horizontal},
                                                                       {"courbe", ChartType::curve},
                                                                       {"anneau", ChartType::donut},
                                                                       {"multiples", ChartType::multiples},
                                                                       {"points", ChartType::dots},
                                                                       {"cible", ChartType::target}}};
const std::vector<std::string_view> keys{"titre",   "type",  "annees", "total", "pourcentage",
                                         "lecture", "champ", "source", "note"};

std::string_view unquoted(std::string_view value) {
  value = base::trim(value);
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

class OptionReader {
public:
  OptionReader(const doc::BlockRequest& request, const std::vector<doc::Slot>& slots, diag::Diagnostics& diagnostics)
      : m_request(request), m_slots(slots), m_diagnostics(diagnostics) {}

  BlockOptions read() {
    std::size_t line = 0;
    for (std::string_view text : base::split(m_request.body, '\n')) {
      const diag::Span place = line < m_request.body_places.size() ? m_request.body_places[line] : m_request.body_span;
      ++line;
      const std::size_t colon = text.find(':');
      if (base::trim(text).empty() || base::trim(text).starts_with('#')) continue;
      const std::string_view key = base::trim(text.substr(0, colon));
      read_one(std::string(key),
               colon == std::string_view::npos ? "" : plain(unquoted(text.substr(colon + 1)), m_slots),
               part(place, text, key));
    }
    return std::move(m_options);
  }

private:
  static diag::Span part(const diag::Span& line, std::string_view text, std::string_view word) {
    const auto at = static_cast<std::uint32_t>(word.data() - text.data());
    return {line.file, line.begin + at, line.begin + at + static_cast<std::uint32_t>(word.size())};
  }

  void read_one(const std::string& written, const std::string& value, const diag::Span& place) {
    const std::string key = base::fold_id(written);
    if (key == "titre")
      m_options.title = value;
    else if (key == "lecture")
      m_options.reading = value;
    else if (key == "champ")
      m_options.scope = value;
    else if (key == "source")
      m_options.source = value;
    else if (key == "note")
      m_options.note = value;
    else if (key == "total")
      m_options.total = yes(key, value, place);
    else if (key == "pourcentage")
      m_options.shares = yes(key, value, place);
    else if (key == "type")
      type(value, place);
    else if (key == "annees")
      years(value, place);
    else
      unknown(written, m_request.word, keys, place);
  }

  bool yes(const std::string& key, const std::string& value, const diag::Span& place) {
    if (value != "oui" && value != "non") unknown(value, key, {"oui", "non"}, place);
    return value != "non";
  }

  void type(const std::string& value, const diag::Span& place) {
    const std::string word = base::fold_id(value);
    std::vector<std::string_view> words;
    for (const auto& [name, type] : types) {
      if (name == word) m_options.type = type;
      words.push_back(name);
    }
    if (!m_options.type) unknown(value, "type", words, place);
  }

  // "3": the last three; "2010, 2012": these.
  void years(const std::string& value, const diag::Span& place) {
    std::string digits;
    for (char c : value + ",") {
      if (c >= '0' && c <= '9' && digits.size() < 4)
        digits += c;
      else if (c == ',' && digits.size() == 4)
        m_options.year_list.push_back(std::stoi(digits)), digits.clear();
      else if (c == ',' && digits.size() == 1 && m_options.year_list.empty())
        m_options.years = std::stoi(digits), digits.clear();
      else if (c != ' ' && c != '[' && c != ']')
        return unknown(value, "annees", {"3", "2010, 2011, 2012"}, place);
    }
  }

  void unknown(const std::string& word, const std::string& of, const std::vector<std::string_view>& known,
               const diag::Span& place) {
    auto finding = m_diagnostics.report(rule::unknown_block_option, place, word, of);
    if (auto near = base::nearest(word, known); !near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else
      finding.help(phrase::options_are, base::join({known.begin(), known.end()}, ", "));
  }

  const doc::BlockRequest& m_request;
  const std::vector<doc::Slot>& m_slots;
  diag::Diagnostics& m_diagnostics;
  BlockOptions m_options;
};

} // namespace

BlockOptions read_block_options(const doc::BlockRequest& request, const std::vector<doc::Slot>& slots,
                                diag::Diagnostics& diagnostics) {
  return OptionReader(request, slots, diagnostics).read();
}

} // namespace reso::report
