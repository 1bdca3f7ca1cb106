// A figure of the year: its value, what it rests on, its parts and its earlier years.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.hpp"
#include "diag/source_map.hpp"
#include "stats/exposure.hpp"

namespace reso::stats {

enum class Basis { computed, declared, both };
enum class Status { ok, justified, masked, unknown };

struct Cell {
  std::string id;    // folded: "cooperative"
  std::string label; // "Coopératives" as written, or the id in words
  base::Quantity value;
  std::optional<base::Quantity> share;  // in percent of the figure, when it can be said
  std::vector<diag::Span> sources;      // the line of the declaration, or the records counted: the first of them
  std::size_t records = 0;              // how many records are counted
  std::vector<Exposure> exposures = {}; // of a number measured on personal records
  bool records_withheld = false;        // masked figures: neither which records are counted nor how many is said
};

struct Breakdown {
  std::string id;    // "forme", "sexe", "mois", "etat_x_employeur_type"
  std::string label; // "par forme"
  std::vector<Cell> cells;
  bool partial = false;     // does not cover everything
  bool multiple = false;    // several answers: shares may pass 100 %
  bool percentages = false; // the cells are shares already
  bool ordered = false;     // by bands, months or the words of a list, not by size
  bool personal = false;    // by a personal attribute: masked in the public edition
  bool names_persons = false; // its cells are persons, or are called as one who did not agree to be named
  bool withheld = false;    // its cells are all masked, and to name them would be to tell
  diag::Span place = {};
};

struct Figure {
  std::string id;
  std::string label;
  std::string definition;
  std::string scope;         // champ: what is counted, in words; may be empty
  bool scope_stated = false; // the year's own declaration says it
  std::string unit;          // singular; empty when none
  base::Quantity value;      // printed: the declared one when there is one, else the computed one
  std::optional<base::Quantity> computed;
  std::optional<base::Quantity> declared;
  Basis basis = Basis::computed;
  Status status = Status::ok;
  bool without_total = false;              // only its breakdown is printed
  std::optional<base::Quantity> numerator; // of a part or quotient, in the unit of what it measures; of a mean, the sum
  std::optional<base::Quantity> denominator; // the same; of a mean, how many records give a value
  std::vector<Breakdown> breakdowns;         // declared ones replace computed ones of the same id
  std::vector<Breakdown> replaced;           // the computed ones that a declaration replaced: for the auditor
  bool parts_add_up = true;                  // false of a mean, a median, a part…: its cells have no share of it
  std::string source;                        // as declared: "décompte du pôle"
  std::string deduced_from;
  std::map<std::string, base::Quantity, std::less<>> parameters; // of reso.yaml that count: "seuil_regulier"
  std::string measure; // how it is computed, in words of the indicator: "nombre_de adherents"; empty when declared only
  std::vector<diag::Span> sources;       // the declaration (the whole entry), then the first records counted, in order
  std::size_t counted = 0;               // how many of `sources`, at their end, are records
  std::size_t records = 0;               // how many records are counted, those that `sources` leaves out among them
  bool records_withheld = false;         // masked figures: neither which they are nor how many is said
  std::optional<diag::Span> declared_at; // the quantity as written
  std::vector<Exposure> exposures;       // of a number measured on personal records
  bool personal = false;                 // of persons with a personal attribute: masked in the public edition
  bool names_persons = false;            // counts the records of someone whom a condition names
  int year = 0;

  const Breakdown* find_breakdown(std::string_view breakdown_id) const;
  const Cell* find_cell(std::string_view breakdown_id, std::string_view cell_id) const;
};

// The figures of one year, by id. Order of iteration: by id.
class Figures {
public:
  const Figure* find(std::string_view id) const;
  void put(Figure figure);
  const std::map<std::string, Figure, std::less<>>& all() const { return m_all; }
  int year = 0;

private:
  std::map<std::string, Figure, std::less<>> m_all;
};

// "clauses.participants.sexe.femmes@2011" taken apart.
struct FigureName {
  std::string figure;    // "clauses.participants"
  std::string breakdown; // "sexe", may be empty
  std::string cell;      // "femmes", may be empty
  std::optional<int> year;
};

// The longest prefix of `name` that is a known figure, then a breakdown and a cell of it. Nothing when there is none.
std::optional<FigureName> resolve_name(std::string_view name, const Figures& figures);

} // namespace reso::stats
