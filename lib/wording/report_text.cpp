#include "wording/report_text.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/number.hpp"

namespace reso::wording {

std::string deduced_note(std::string_view label, int year, std::string_view from) {
  return fmt::format("{}, {}{}: valeur déduite ; {}.", label, year, nbsp, from);
}

std::string break_note(int since, std::string_view motive) {
  return fmt::format("Rupture en {}{}: {}.", since, nbsp, motive);
}

std::string omitted_note(const std::vector<std::string>& what) {
  return fmt::format("Non imprimé, faute de données{}: {}.", nbsp, base::join(what, " ; "));
}

std::string incomplete_note(std::string_view list) {
  return fmt::format("Liste incomplète ({})\u00A0: les nombres qui en sont tirés sont des minima.", list);
}

std::string with_parameters(std::string_view definition,
                            const std::map<std::string, base::Quantity, std::less<>>& parameters) {
  std::string out(definition);
  for (const auto& [name, value] : parameters)
    for (std::size_t at; (at = out.find("{" + name + "}")) != std::string::npos;)
      out.replace(at, name.size() + 2, digits(value));
  return out;
}

std::string unnamed_note(std::size_t count, bool some_named) {
  const std::string digits = number(base::Rational(static_cast<std::int64_t>(count)), 0);
  if (!some_named) return fmt::format("{} personne{}", digits, count > 1 ? "s" : "");
  return fmt::format("et {} autre{} personne{}", digits, count > 1 ? "s" : "", count > 1 ? "s" : "");
}

std::string qualifier_word(const base::Quantity& quantity) {
  switch (quantity.qualifier()) {
  case base::Qualifier::at_least: return "au moins";
  case base::Qualifier::at_most: return "au plus";
  case base::Qualifier::more_than: return "plus de";
  case base::Qualifier::less_than: return "moins de";
  case base::Qualifier::about: return "environ";
  case base::Qualifier::between: return "entre";
  default: return {};
  }
}

std::string number_words(const base::Quantity& quantity, std::string_view unit) {
  return quantity.known() && is_symbol(unit) ? with_unit(quantity, unit) : phrase(quantity);
}

std::string unit_words(const base::Quantity& quantity, std::string_view unit) {
  if (unit.empty() || is_symbol(unit)) return {};
  const std::string whole = with_unit(quantity, unit), bare = phrase(quantity);
  if (!whole.starts_with(bare)) return plural(unit);
  return std::string(base::trim(std::string_view(whole).substr(bare.size())));
}

std::string logo_alternative(std::string_view name) { return fmt::format("Logo{}: {}", nbsp, name); }

std::string origin_words(std::string_view basis, std::string_view source) {
  return source.empty() ? std::string(basis) : fmt::format("{}. {}", basis, source_words(source));
}

std::string of_activities(std::string_view kind, std::size_t count) {
  std::string_view words = "Présents par séance d’une activité";
  if (kind == "seances") words = "Séances d’une activité";
  if (kind == "participants") words = "Participants à une activité";
  if (kind == "presences") words = "Présences à une activité";
  if (kind == "structures") words = "Structures d’une activité";
  return count < 2 ? std::string(words) : fmt::format("{} ({} activités)", words, count);
}

std::string first_places(const std::vector<std::string>& places, std::size_t more) {
  const std::string all = base::join(places, ", ");
  if (more == 0) return all;
  return fmt::format("{} et {} autre{}", all, number(base::Rational(static_cast<std::int64_t>(more)), 0),
                     more > 1 ? "s" : "");
}

std::string source_words(std::string_view source) { return fmt::format("Source{}: {}.", nbsp, source); }

std::string parameter_note(std::string_view name, const base::Quantity& value) {
  if (name == "seuil_regulier") return fmt::format("à partir de {}", with_unit(value, "séance"));
  if (name == "diviseur_etp") return fmt::format("{}{}par ETP", with_unit(value, "h"), nbsp);
  return {};
}

std::string base_note(const base::Quantity& count) { return fmt::format("base{}: {}", nbsp, phrase(count)); }

std::string in_year(std::string_view words, int year) { return fmt::format("{} en {}", words, year); }

} // namespace reso::wording
