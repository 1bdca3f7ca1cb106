// The sRGB profile of the output intent, generated: no file at run time and no licence to carry. ICC.1:2001-04.
#include <cmath>
#include <vector>

#include "pdf/metadata.hpp"

namespace reso::pdf {

namespace {

constexpr int curve_points = 1024;

void put32(std::string& out, std::uint32_t value) {
  for (int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift);
}
void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}
void put_fixed(std::string& out, double value) {
  put32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

void pad(std::string& out) {
  while (out.size() % 4 != 0) out += '\0';
}

std::string xyz(double x, double y, double z) {
  std::string out = "XYZ ";
  put32(out, 0);
  put_fixed(out, x);
  put_fixed(out, y);
  put_fixed(out, z);
  return out;
}

std::string description(const std::string& text) {
  std::string out = "desc";
  put32(out, 0);
  put32(out, static_cast<std::uint32_t>(text.size() + 1));
  out += text + '\0';
  put32(out, 0);
  put32(out, 0);
  put16(out, 0);
  out += '\0';
  out.append(67, '\0');
  pad(out);
  return out;
}

std::string plain_text(const std::string& text) {
  std::string out = "text";
  put32(out, 0);
  out += text + '\0';
  pad(out);
  return out;
}

// IEC 61966-2-1, 5.2: the transfer curve of sRGB.
std::string curve() {
  std::string out = "curv";
  put32(out, 0);
  put32(out, curve_points);
  for (int i = 0; i < curve_points; ++i) {
    double x = i / double(curve_points - 1);
    double y = x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    put16(out, static_cast<std::uint32_t>(std::lround(y * 65535)));
  }
  pad(out);
  return out;
}

} // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string, std::string>> tags{{"desc", description("sRGB IEC61966-2.1")},
                                                              {"cprt", plain_text("No copyright, use freely")},
                                                              {"wtpt", xyz(0.95045, 1.0, 1.08905)},
                                                              {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
                                                              {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
                                                              {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
                                                              {"rTRC", curve()},
                                                              {"gTRC", ""},
                                                              {"bTRC", ""}};
  auto base = static_cast<std::uint32_t>(128 + 4 + 12 * tags.size());
  std::string table, body;
  put32(table, static_cast<std::uint32_t>(tags.size()));
  std::uint32_t curve_offset = 0, curve_length = 0;
  for (const auto& [name, data] : tags) {
    std::uint32_t offset = base + static_cast<std::uint32_t>(body.size()),
                  length = static_cast<std::uint32_t>(data.size());
    if (name == "rTRC") {
      curve_offset = offset;
      curve_length = length;
    } else if (data.empty()) { // the three channels share one curve
      offset = curve_offset;
      length = curve_length;
    }
    body += data;
    table += name;
    put32(table, offset);
    put32(table, length);
  }
  std::string head;
  put32(head, base + static_cast<std::uint32_t>(body.size()));
  put32(head, 0);
  put32(head, 0x02100000);
  head += "mntrRGB XYZ ";
  for (std::uint32_t part : {2025u, 1u, 1u, 0u, 0u, 0u}) put16(head, part);
  head += "acsp";
  head.append(4 + 4 + 8 + 8, '\0');
  put32(head, 0);
  put_fixed(head, 0.9642);
  put_fixed(head, 1.0);
  put_fixed(head, 0.8249);
  put32(head, 0);
  head.resize(128, '\0');
  return head + table + body;
}

} // namespace reso::pdf
