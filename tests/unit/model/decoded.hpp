// A text read as one of the model's types, with what was said of it.
#pragma once

#include "../schema/tiny_yaml.hpp"
#include "diag/printer.hpp"
#include "schema/table.hpp"

struct Reading {
  explicit Reading(reso::diag::Language language = reso::diag::Language::fr) : diagnostics(language) {}

  reso::schema::Node node(std::string text) { return tiny::read(sources, "f.yaml", std::move(text)); }
  reso::schema::DecodeContext context() { return {diagnostics, &justifications}; }
  std::string said() const { return reso::diag::print(diagnostics, sources, {}); }
  std::vector<std::string> codes() const {
    std::vector<std::string> all;
    for (const reso::diag::Diagnostic* one : diagnostics.sorted()) all.emplace_back(one->rule->code);
    return all;
  }

  reso::diag::SourceMap sources;
  reso::diag::Diagnostics diagnostics;
  std::vector<reso::diag::Justification> justifications;
};

template <class T>
struct Decoded : Reading {
  explicit Decoded(std::string text) {
    const reso::schema::Node tree = node(std::move(text));
    reso::schema::DecodeContext decoding = context();
    good = reso::schema::decode(decoding, tree, value);
  }
  T value;
  bool good = false;
};

using Codes = std::vector<std::string>;
