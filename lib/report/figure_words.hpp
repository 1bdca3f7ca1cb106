// How a figure is shown outside sentences: key figures, facts, cells of tables.
#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "report/data.hpp"

namespace reso::report {

// True when the label already says what is counted ("Personnes ayant participé" for "personne").
bool label_says(std::string_view label, std::string_view unit);

// "Adhérents : associations" for a cell, the label else; capital first.
std::string long_label(const FigureValue& value);

// For a cell of a table: the number, with its unit when no label says it ("8 %", "5 jours").
std::string figure_words(const FigureValue& value);

// What a reader must know beside the number: "à partir de 3 séances", "1 607 h par ETP", "base : 41".
std::vector<std::string> reading_notes(const FigureValue& value);

// The number large, its unit where the label does not say it, and the earlier year beside.
doc::KeyFigure key_figure(const FigureValue& value, const FigureValue& earlier, const diag::Span& place);

// "Prêts de salles : au moins 8", "Participants à chaque repas : 5 à 7 personnes".
doc::Inlines fact(const FigureValue& value);

} // namespace reso::report
