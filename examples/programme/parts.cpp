// The statistics library without the command line: reads a project from memory, computes its figures, prints one with
// its parts and where each comes from.
//   ninja exemple_statistiques && ./exemple_statistiques
#include <iostream>

#include "diag/printer.hpp"
#include "input/project.hpp"
#include "stats/compute.hpp"
#include "stats/masking.hpp"
#include "wording/number.hpp"

using namespace reso;

int main() {
  // Any source of files will do: here memory, on disk a class of its own (input/files.hpp).
  input::MemoryFiles files, built_in;
  files.put("data/2023/annee.yaml", "annee: 2023\n");
  files.put("data/2023/personnes.csv", "id;sexe\na;femme\nb;homme\nc;femme\n");
  files.put("data/2023/clauses/participants.csv", "id;sexe;age\np1;femme;22\np2;homme;31\np3;homme;54\n");
  files.put("data/indicateurs.yaml", "clauses.participants:\n"
                                     "  libelle: Personnes\n"
                                     "  unite: personne\n"
                                     "  nombre_de: clauses_participants\n"
                                     "  repartition_par: [sexe, age]\n");

  diag::SourceMap sources; // every text, until the end: places point into it
  diag::Diagnostics diagnostics(diag::Language::fr);
  input::Project project(files, built_in, sources, diagnostics);
  const model::Dataset* year = project.read_dataset(2023);
  if (year == nullptr || diagnostics.has_errors()) {
    std::cerr << diag::print(diagnostics, sources, {});
    return 1;
  }
  stats::Figures figures = stats::compute_figures(*year, project.read_indicators(), project.settings());
  const stats::Figure& persons = *figures.find("clauses.participants");
  std::cout << persons.label << " : " << wording::with_unit(persons.value, persons.unit) << '\n';
  for (const stats::Breakdown& breakdown : persons.breakdowns)
    for (const stats::Cell& cell : breakdown.cells) {
      std::cout << "  " << breakdown.label << ", " << cell.label << " : " << wording::phrase(cell.value) << " (";
      for (const diag::Span& record : cell.sources)
        std::cout << sources.path(record.file) << ':' << sources.place(record).line << ' ';
      std::cout << ")\n";
    }
  // What may be published.
  stats::mask(figures, project.read_indicators(), project.settings());
  const stats::Breakdown* by_sex = figures.find("clauses.participants")->find_breakdown("sexe");
  std::cout << "  en public, " << by_sex->cells.front().label << " : " << wording::phrase(by_sex->cells.front().value)
            << '\n';
  return 0;
}
