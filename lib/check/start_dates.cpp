// dates-contradictoires
#include <algorithm>

#include "check/beginnings.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using Words = std::vector<ProseWord>;
using Nouns = std::span<const std::string_view>;

namespace {

// Words by which a text speaks of what its activity holds, and of what its partner is.
constexpr std::string_view meetings[] = {"seance",  "rencontre", "rendez",   "reunion",    "atelier",
                                         "matinee", "repas",     "accueil",  "cafe",       "permanence",
                                         "cycle",   "formation", "activite", "dispositif", "action"};
constexpr std::string_view bodies[] = {"association", "structure", "reseau",    "cooperative", "federation",
                                       "collectif",   "mutuelle",  "fondation", "entreprise",  "union"};

// A beginning of one thing, with its place.
struct Mention {
  Beginning beginning;
  bool period = false; // what `periode` says
  diag::Span place;
};

// "Depuis" says that it is not later; a verb says when it is.
bool months_contradict(const Mention& a, const Mention& b) {
  const unsigned first = a.beginning.month, second = b.beginning.month;
  if (first == second || first == 0 || second == 0) return false;
  const auto later = [](const Mention& one) { // what was created may begin later
    return !one.period && (one.beginning.kind == Begins::created || one.beginning.kind == Begins::exists);
  };
  if (later(a) || later(b)) return false;
  const auto since = [](const Mention& one) { return !one.period && one.beginning.kind == Begins::since; };
  if (since(a) && since(b)) return false;
  if (since(a)) return first < second;
  if (since(b)) return second < first;
  return a.period || b.period || a.beginning.verb == b.beginning.verb;
}

// What was created may be launched later, in other words; it does not exist before.
bool years_contradict(const Mention& a, const Mention& b) {
  if (a.period || b.period || a.beginning.year == 0 || b.beginning.year == 0 || a.beginning.year == b.beginning.year)
    return false;
  const auto is = [&](Begins x, Begins y) { return a.beginning.kind == x && b.beginning.kind == y; };
  if (is(Begins::created, Begins::created) || is(Begins::exists, Begins::exists)) return true;
  if (is(Begins::exists, Begins::created) || is(Begins::created, Begins::exists)) return true;
  if (is(Begins::launched, Begins::launched)) return a.beginning.verb == b.beginning.verb;
  const Mention& launch = a.beginning.kind == Begins::launched ? a : b;
  return launch.beginning.verb == "lance" &&
         (is(Begins::exists, Begins::launched) || is(Begins::launched, Begins::exists));
}

class StartCheck {
public:
  StartCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_dataset(*audited.year.dataset), m_sources(audited.sources), m_diagnostics(diagnostics) {
    for (const model::Activity& activity : m_dataset.activities)
      m_titles.push_back(without_article(prose_words(activity.title)));
    for (const model::Activity& activity : m_dataset.activities) {
      read(activity.lead);
      read(activity.text);
    }
    for (const model::YearText& text : m_dataset.texts) read(text.text);
    for (const model::Partner& partner : m_dataset.partners) read(partner.text);
    for (const model::GoverningBody& body : m_dataset.bodies) read(body.text);
  }

  void run() {
    for (std::size_t i = 0; i < m_dataset.activities.size(); ++i) check_activity(i);
    if (m_stating.empty()) return; // names are many
    for (const model::Partner& one : m_dataset.partners) check_named(one.name, &one.text);
    for (const model::Structure& one : m_dataset.structures)
      if (std::ranges::find(m_dataset.partners, one.name, &model::Partner::name) == m_dataset.partners.end())
        check_named(one.name, nullptr);
  }

private:
  struct Stating {
    const schema::LocatedText* text = nullptr;
    Clause clause;
  };

  void read(const schema::LocatedText& text) {
    for (Clause& clause : beginnings_in(text.text, m_dataset.year.year))
      m_stating.push_back({&text, std::move(clause)});
  }

  void check_activity(std::size_t index) {
    const model::Activity& activity = m_dataset.activities[index];
    check_sessions(activity);
    std::vector<Mention> mentions;
    if (const auto stated = stated_beginning(activity)) mentions.push_back(*stated);
    for (const Stating& one : m_stating) {
      const bool lead = one.text == &activity.lead, own = lead || one.text == &activity.text;
      const Subject subject{m_titles[index], own ? Nouns(meetings) : Nouns(), lead};
      if (!names_another(one, index)) add(one, subject, mentions);
    }
    check_beginnings(activity.title, mentions);
  }

  void check_sessions(const model::Activity& activity) {
    if (!activity.period) return;
    for (const model::Session& session : activity.sessions)
      if (session.date && !base::overlap(*session.date, *activity.period))
        m_diagnostics.report(rule::contradictory_dates, field_place(m_sources, session.span, "date"), activity.title)
            .label(phrase::the_session)
            .related(field_place(m_sources, activity.span, "periode"), phrase::the_period)
            .help(phrase::correct_beginning);
  }

  // Years alone: what a partner or a structure begins in this year is not known to be itself.
  void check_named(const std::string& name, const schema::LocatedText* own) {
    std::vector<Mention> mentions;
    const Subject elsewhere{without_article(prose_words(name)), {}, false}, at_home{elsewhere.name, bodies, false};
    for (const Stating& one : m_stating) add(one, own != nullptr && one.text == own ? at_home : elsewhere, mentions);
    std::erase_if(mentions, [](const Mention& one) { return one.beginning.kind == Begins::launched; });
    for (Mention& one : mentions) one.beginning.month = 0;
    check_beginnings(name, mentions);
  }

  static void add(const Stating& one, const Subject& subject, std::vector<Mention>& mentions) {
    const Words& words = one.clause.words;
    for (const Beginning& beginning : one.clause.beginnings)
      if (about(one.clause, beginning, subject, one.text->text))
        mentions.push_back({beginning, false, one.text->at(words[beginning.first].begin, words[beginning.last].end)});
  }

  bool names_another(const Stating& one, std::size_t index) const {
    for (std::size_t i = 0; i < m_titles.size(); ++i)
      if (i != index && names(one.clause.words, m_titles[i], one.text->text)) return true;
    return false;
  }

  // A period that is the whole year begins nothing.
  std::optional<Mention> stated_beginning(const model::Activity& activity) const {
    if (!activity.period || activity.period->precision == base::Precision::year) return std::nullopt;
    const base::Period year = base::year_period(m_dataset.year.year);
    if (activity.period->first <= year.first || activity.period->first > year.last) return std::nullopt;
    Beginning beginning;
    beginning.month = static_cast<unsigned>(activity.period->first.month());
    return Mention{beginning, true, field_place(m_sources, activity.span, "periode")};
  }

  // One finding for a thing.
  void check_beginnings(const std::string& name, const std::vector<Mention>& mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        if (months_contradict(mentions[j], mentions[i])) return report(name, mentions[j], mentions[i]);
        if (years_contradict(mentions[j], mentions[i])) return report(name, mentions[j], mentions[i]);
      }
  }

  void report(const std::string& name, const Mention& first, const Mention& second) {
    const bool years = first.beginning.month == 0 || second.beginning.month == 0;
    m_diagnostics.report(rule::contradictory_dates, first.place, name)
        .label(first.period ? phrase::the_period : phrase::this_beginning)
        .related(second.place, phrase::other_beginning)
        .help(years ? phrase::correct_dates : phrase::correct_beginning);
  }

  const model::Dataset& m_dataset;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
  std::vector<Words> m_titles;
  std::vector<Stating> m_stating;
};

} // namespace

void check_start_dates(const Audited& audited, diag::Diagnostics& diagnostics) {
  StartCheck(audited, diagnostics).run();
}

} // namespace reso::check
