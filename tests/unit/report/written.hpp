// A template and a small project, made into a document in memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "../stats/small_project.hpp"
#include "report/assembly.hpp"

namespace reso::tests {

// Figures of each kind that the tests of templates ask for; 2011 knows some of them.
inline const Files& sample_figures() {
  static const Files files{{"data/2012/chiffres.yaml", R"(chiffres:
  a.exact: {libelle: Exacts, unite: personne, valeur: 12}
  a.minimum: {libelle: Minima, unite: personne, valeur: au moins 333}
  a.environ: {libelle: Environ, unite: personne, valeur: environ 20}
  a.inconnu: {libelle: Inconnus, unite: personne, valeur: inconnu}
  a.masque: {libelle: Masqués, unite: personne, valeur: masqué}
  a.part: {libelle: Part, unite: "%", valeur: 45 %}
  a.cout: {libelle: Coût, unite: €, valeur: plus de 1000 €}
  a.gros: {libelle: Heures, unite: heure, valeur: 140 000}
  b.forme:
    libelle: Structures
    unite: structure
    valeur: 175
    repartitions:
      forme: {cooperative: 12, association: 141, divers: 22}
)"},
                           {"data/2011/annee.yaml", "annee: 2011\n"},
                           {"data/2011/chiffres.yaml", R"(chiffres:
  a.exact: {libelle: Exacts, unite: personne, valeur: 10}
  a.minimum: {libelle: Minima, unite: personne, valeur: au moins 317}
  a.part: {libelle: Part, unite: "%", valeur: 41 %}
  b.forme: {libelle: Structures, unite: structure, valeur: 168, repartitions: {forme: {cooperative: 10, association: 158}}}
)"}};
  return files;
}

inline Files with(Files files, const Files& more) {
  files.insert(more.begin(), more.end());
  return files;
}

class Written {
public:
  explicit Written(const std::string& text, const Files& files = sample_figures(), bool draft = false)
      : Written(Files{{"report.md", text}}, files, draft) {}

  // `parts`: the template's files, "report.md" among them.
  Written(const Files& parts, const Files& files, bool draft = false) : project(files) {
    std::map<std::string, diag::FileId> ids;
    for (const auto& [name, text] : parts) ids["report-templates/essai/" + name] = project.sources.add(name, text);
    const auto find = [&ids](const std::string& path) {
      const auto found = ids.find(path);
      return found == ids.end() ? std::nullopt : std::optional(found->second);
    };
    auto read = report::ReportTemplate::load("essai", find, project.sources, project.indicators(), project.diagnostics);
    stats::Figures now = project.figures(2012), before;
    report::Inputs inputs;
    inputs.year = {&project.dataset(2012), &now};
    if (files.contains("data/2011/annee.yaml")) {
      before = project.figures(2011);
      inputs.earlier = {{&project.dataset(2011), &before}};
    }
    inputs.settings = &project.settings();
    inputs.internal = project.settings().edition == model::Edition::interne;
    inputs.draft = draft;
    if (!read) return;
    read->check_names(inputs, project.diagnostics);
    document = read->assemble(inputs, project.diagnostics);
  }

  // The blocks without the document's own line.
  std::string dump() const {
    const std::string text = doc::dump(document);
    return text.substr(text.find('\n') + 1);
  }
  // The words of a document of one paragraph, or what was found.
  std::string words() const {
    if (!findings().empty()) return findings();
    std::string out;
    for (const doc::Block& block : document.blocks)
      if (auto* paragraph = std::get_if<doc::Paragraph>(&block)) out += doc::plain_text(paragraph->content);
    return out;
  }
  // "nom-inconnu 1:4 x : message (help)", one finding a line.
  std::string findings() const {
    std::string out;
    for (const diag::Diagnostic* one : project.diagnostics.sorted()) {
      const diag::Place at = project.sources.place(one->span);
      out += (out.empty() ? "" : "\n") + std::string(one->rule->code) + " " + std::to_string(at.line) + ":" +
             std::to_string(at.column) + " " + std::string(project.sources.text(one->span));
    }
    return out;
  }
  // The message and the help of the first finding.
  std::string message() const {
    const auto all = project.diagnostics.sorted();
    return all.empty() ? "" : all[0]->message;
  }
  std::string help() const {
    const auto all = project.diagnostics.sorted();
    return all.empty() || all[0]->help.empty() ? "" : all[0]->help[0];
  }

  SmallProject project;
  doc::Document document;
};

} // namespace reso::tests
