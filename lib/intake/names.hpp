// Who a name is: persons and structures that are known, found by id, by name whatever the order of its words, or by
// likeness. Likeness only ever suggests.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"

namespace reso::intake {

struct Candidate {
  std::string id;
  std::string name; // as it is known; the id when it has none
};

struct NameMatch {
  enum Kind { none, exact, near, several };
  Kind kind = none;
  std::vector<Candidate> candidates; // the one of `exact`, those that look like it, those of the same name
};

class Names {
public:
  // The records of « structures » or « personnes ».
  Names(const model::Dataset& dataset, std::string_view list);

  NameMatch find(std::string_view text) const;
  bool has_id(std::string_view id) const { return m_ids.contains(id); }
  // From now on known, as others are.
  void add(const std::string& id, const std::string& name, const std::vector<std::string>& aliases = {});
  // An id that is free: of a structure its name, of a person the next number ("p522"), which tells nothing of them.
  std::string new_id(std::string_view name) const;
  // Those of two words or more of whom `word` is one, in the order in which they became known.
  std::vector<Candidate> with_word(std::string_view word) const;
  std::string name_of(const std::string& id) const;
  // Two spellings of one name have one key.
  std::string key_of(std::string_view name) const;
  // Whether two texts may name the same one: they are alike, or name one that is known.
  bool may_be_one(std::string_view a, std::string_view b) const;

private:
  // A name as it is compared. What is cheap to compare keeps most pairs from being spelt out.
  struct Spelling {
    std::string bare;                           // without the words that many names have
    std::string short_name;                     // initials: "MDH"
    std::string digits;                         // of `bare`, in their order
    std::size_t length = 0;                     // of `bare`, in code points
    std::array<unsigned char, 26> letters = {}; // how many of each
    bool initial = false;                       // a word of `bare` is one letter
  };
  struct Known {
    Candidate candidate;
    Spelling spelling;
  };
  Spelling spelling_of(std::string_view name) const;
  std::string bare_of(std::string_view name) const;
  std::string initials_of(std::string_view name) const;
  bool alike(const Spelling& one, const Spelling& other) const;

  bool m_persons;
  std::map<std::string, std::string, std::less<>> m_ids;             // id -> name
  std::map<std::string, std::vector<Candidate>, std::less<>> m_keys; // folded name -> those who have it
  std::vector<Known> m_known;
};

} // namespace reso::intake
