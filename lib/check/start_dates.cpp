// dates-contradictoires
#include <algorithm>

#include "base/text.hpp"
#include "check/prose_words.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using Words = std::vector<ProseWord>;

namespace {

constexpr std::string_view month_names[] = {"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                            "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
// Of verbs that say that a thing begins: "lancé", "lancée", "lancés"… What was created may begin later.
constexpr std::string_view beginnings[] = {"lance",    "demarre",  "debute",  "commence",
                                           "inaugure", "institue", "instaure"};
// What may stand between "depuis" and a month.
constexpr std::string_view fillers[] = {"le", "la", "mois", "de",  "d",      "du", "debut",
                                        "mi", "en", "au",   "des", "partir", "a"};
// Words by which a text speaks of what the activity holds.
constexpr std::string_view meetings[] = {"seance", "rencontre", "rendez", "reunion", "atelier", "matinee", "repas"};

template <std::size_t N>
bool one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

std::string_view singular(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return word;
}

// "lancée" -> "lance"; empty when the word begins nothing.
std::string_view beginning_verb(std::string_view folded) {
  static constexpr std::string_view endings[] = {"", "e", "s", "es"};
  for (const std::string_view verb : beginnings)
    if (folded.starts_with(verb) && one_of(endings, folded.substr(verb.size()))) return verb;
  return {};
}

// A beginning that a sentence states. "Depuis" says that it is not later; a verb says when it is.
struct Mention {
  unsigned month = 0;
  std::string_view verb; // empty of "depuis", "dès", "à partir de"
  diag::Span place;
};

constexpr std::string_view period_verb = "periode"; // of what `periode` says

bool contradict(const Mention& a, const Mention& b) {
  if (a.month == b.month) return false;
  if (a.verb.empty() && b.verb.empty()) return false;
  if (a.verb.empty()) return a.month < b.month;
  if (b.verb.empty()) return b.month < a.month;
  return a.verb == b.verb || a.verb == period_verb || b.verb == period_verb;
}

bool names(const Words& sentence, const Words& title, std::string_view text) {
  const auto same = [](const ProseWord& a, const ProseWord& b) { return a.folded == b.folded; };
  const auto found = std::search(sentence.begin(), sentence.end(), title.begin(), title.end(), same);
  if (title.empty() || found == sentence.end()) return false;
  // One word may be a common noun: it names the activity only with its capital, inside a sentence.
  const char first = text[found->begin];
  return title.size() > 1 ||
         (!found->opens_sentence && (static_cast<unsigned char>(first) >= 0x80 || (first >= 'A' && first <= 'Z')));
}

class StartCheck {
public:
  StartCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_dataset(*audited.year.dataset), m_sources(audited.sources), m_diagnostics(diagnostics) {
    for (const model::Activity& activity : m_dataset.activities)
      m_titles.push_back(without_article(prose_words(activity.title)));
    for (std::size_t i = 0; i < m_dataset.activities.size(); ++i) {
      read(m_dataset.activities[i].lead, i);
      read(m_dataset.activities[i].text, no_activity);
    }
    for (const model::YearText& text : m_dataset.texts) read(text.text, no_activity);
    for (const model::Partner& partner : m_dataset.partners) read(partner.text, no_activity);
    for (const model::GoverningBody& body : m_dataset.bodies) read(body.text, no_activity);
  }

  void check(std::size_t index) {
    const model::Activity& activity = m_dataset.activities[index];
    check_sessions(activity);
    std::vector<Mention> mentions;
    for (const Stating& one : m_stating) add(one, index, mentions);
    check_beginnings(activity, mentions);
  }

private:
  void check_sessions(const model::Activity& activity) {
    if (!activity.period) return;
    for (const model::Session& session : activity.sessions)
      if (session.date && !base::overlap(*session.date, *activity.period))
        m_diagnostics.report(rule::contradictory_dates, field_place(m_sources, session.span, "date"), activity.title)
            .label(phrase::the_session)
            .related(field_place(m_sources, activity.span, "periode"), phrase::the_period)
            .help(phrase::correct_beginning);
  }

  // A sentence that says when something begins.
  struct Stating {
    const schema::LocatedText* text = nullptr;
    Words words;
    std::size_t lead_of = 0; // the activity whose lead it is of
    std::vector<Mention> mentions;
  };
  static constexpr std::size_t no_activity = SIZE_MAX;

  void read(const schema::LocatedText& text, std::size_t lead_of) {
    for (Words& sentence : sentences(text.text)) {
      std::vector<Mention> mentions;
      add_mentions(sentence, text, mentions);
      if (!mentions.empty()) m_stating.push_back({&text, std::move(sentence), lead_of, std::move(mentions)});
    }
  }

  // What the sentence says of activity `index`; all of its own lead is about it, unless another is named.
  void add(const Stating& one, std::size_t index, std::vector<Mention>& mentions) const {
    const auto meets = [](const ProseWord& word) { return one_of(meetings, singular(word.folded)); };
    const bool its_own = one.lead_of == index ||
                         (one.text == &m_dataset.activities[index].text && std::ranges::any_of(one.words, meets));
    if (!its_own && !names(one.words, m_titles[index], one.text->text)) return;
    if (names_another(one.words, index, one.text->text)) return;
    mentions.insert(mentions.end(), one.mentions.begin(), one.mentions.end());
  }

  bool names_another(const Words& sentence, std::size_t index, std::string_view text) const {
    for (std::size_t i = 0; i < m_titles.size(); ++i)
      if (i != index && names(sentence, m_titles[i], text)) return true;
    return false;
  }

  void add_mentions(const Words& sentence, const schema::LocatedText& text, std::vector<Mention>& mentions) const {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const std::string_view written =
          std::string_view(text.text).substr(sentence[i].begin, sentence[i].end - sentence[i].begin);
      const std::string_view word = sentence[i].folded;
      const std::string_view verb = beginning_verb(word);
      const bool opener = word == "depuis" || (word == "des" && written != "des" && written != "Des") ||
                          (word == "partir" && i > 0 && sentence[i - 1].folded == "a");
      if (verb.empty() && !opener) continue;
      const std::size_t month = month_after(sentence, i + 1);
      if (month == sentence.size()) continue;
      mentions.push_back({month_number(sentence[month].folded), verb, text.at(sentence[i].begin, sentence[month].end)});
      i = month;
    }
  }

  static unsigned month_number(std::string_view word) {
    const auto found = std::ranges::find(month_names, word);
    return found == std::end(month_names) ? 0 : static_cast<unsigned>(found - std::begin(month_names)) + 1;
  }

  // The word that is a month of this year, behind fillers and a day; sentence.size() when there is none.
  std::size_t month_after(const Words& sentence, std::size_t at) const {
    const auto day = [](const std::string& word) { return word.size() <= 3 && word[0] >= '0' && word[0] <= '9'; };
    while (at < sentence.size() && (one_of(fillers, sentence[at].folded) || day(sentence[at].folded))) ++at;
    if (at == sentence.size() || month_number(sentence[at].folded) == 0) return sentence.size();
    if (at + 1 < sentence.size()) {
      const std::string& next = sentence[at + 1].folded;
      const bool year = next.size() == 4 && next.find_first_not_of("0123456789") == std::string::npos;
      if (year && next != std::to_string(m_dataset.year.year)) return sentence.size();
    }
    return at;
  }

  void check_beginnings(const model::Activity& activity, std::vector<Mention>& mentions) {
    if (const auto stated = stated_beginning(activity)) mentions.insert(mentions.begin(), *stated);
    for (std::size_t i = 0; i < mentions.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (contradict(mentions[j], mentions[i])) return report(activity, mentions[j], mentions[i]);
  }

  // A period that is the whole year begins nothing.
  std::optional<Mention> stated_beginning(const model::Activity& activity) const {
    if (!activity.period || activity.period->precision == base::Precision::year) return std::nullopt;
    const base::Period year = base::year_period(m_dataset.year.year);
    if (activity.period->first <= year.first || activity.period->first > year.last) return std::nullopt;
    return Mention{static_cast<unsigned>(activity.period->first.month()), period_verb,
                   field_place(m_sources, activity.span, "periode")};
  }

  void report(const model::Activity& activity, const Mention& first, const Mention& second) {
    m_diagnostics.report(rule::contradictory_dates, first.place, activity.title)
        .label(first.verb == period_verb ? phrase::the_period : phrase::this_beginning)
        .related(second.place, phrase::other_beginning)
        .help(phrase::correct_beginning);
  }

  const model::Dataset& m_dataset;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
  std::vector<Words> m_titles;
  std::vector<Stating> m_stating;
};

} // namespace

void check_start_dates(const Audited& audited, diag::Diagnostics& diagnostics) {
  StartCheck check(audited, diagnostics);
  for (std::size_t i = 0; i < audited.year.dataset->activities.size(); ++i) check.check(i);
}

} // namespace reso::check
