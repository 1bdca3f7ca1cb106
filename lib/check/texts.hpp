// The texts of a year: what is written in Markdown.
#pragma once

#include <vector>

#include "model/dataset.hpp"

namespace reso::check {

// Those that are given, in the order of the lists that have some: leads and texts of activities, texts of the year,
// partners, bodies, sections, projects. They live as long as the dataset.
std::vector<const schema::LocatedText*> texts_of(const model::Dataset& dataset);

} // namespace reso::check
