// Bands of reso.yaml: half-open, in order, leaving nobody out.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/settings.hpp"
#include "stats/keys.hpp"

namespace reso::stats {

inline constexpr std::string_view band_prefix = "tranche_";

// [26, 50] of "age" gives "moins de 26 ans", "26 à 49 ans", "50 ans et plus"; of another name "moins de 2", "de 2 à
// moins de 10", "10 et plus", since values need not be whole.
struct Bands {
  std::string_view name;
  const std::vector<base::Rational>& limits;

  std::vector<Key> all() const;
  // The band that holds every value of `quantity`; none when it is in doubt.
  std::vector<Key> keys_of(const base::Quantity& quantity) const;
  // The band that the word names: "26_a_49" and "26_a_49_ans" are one.
  std::optional<Key> find(std::string_view id) const;

private:
  Key key(std::size_t index) const;
  std::size_t index_of(const base::Rational& value) const;
};

// The bands that the last name of `field` asks for ("age", "tranche_age"); nothing when it names none.
std::optional<Bands> bands_of(const model::Settings& settings, std::string_view field);

} // namespace reso::stats
