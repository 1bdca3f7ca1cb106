// The files that a plan writes: rows added behind those that are there, sessions added to activities. Nothing that
// stands in a file is rewritten.
#pragma once

#include <string>
#include <vector>

#include "input/files.hpp"
#include "intake/plan.hpp"
#include "model/settings.hpp"

namespace reso::intake {

struct FileChange {
  std::string path;
  std::string bytes;              // the whole file as it will be
  bool fresh = false;             // there is no such file yet
  std::vector<std::string> added; // the new lines, for people to look at
  bool personal = false;          // holds names of persons
};

struct Changes {
  std::vector<FileChange> files;
  std::vector<Issue> issues; // why a file cannot take what is new
};

// What the changes are made of, besides the plan.
struct Ground {
  const input::Files& files;
  const diag::SourceMap& sources;
  const model::Dataset& dataset;
  const model::Settings& settings;
  std::string comment; // written before what is added: which file it came from; without "# "
};

Changes make_changes(const Plan& plan, const Request& request, const Ground& ground);

// "data/2012/clauses/heures.csv" for « clauses_heures »: where a CSV of the list belongs.
std::string csv_path(const std::string& folder, std::string_view list);

} // namespace reso::intake
