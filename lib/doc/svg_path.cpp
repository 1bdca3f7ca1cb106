#include "doc/svg_path.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "doc/svg_values.hpp"

namespace reso::doc {

namespace {

constexpr double quarter = 0.5523; // handle of a quarter of a circle of radius 1
using Kind = Step::Kind;

Place between(Place a, Place b, double part) { return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part}; }
Place mirrored(Place place, Place in) { return {2 * in.x - place.x, 2 * in.y - place.y}; }
Step curve(Place first, Place second, Place to) { return {Kind::curve, to, first, second}; }

// An elliptical arc between two places (SVG 1.1, appendix F.6), at most a quarter turn for each curve.
struct Arc {
  double rx, ry, degrees;
  bool large, sweep;
};

void add_arc(Outline& out, Place from, Place to, Arc arc) {
  arc.rx = std::abs(arc.rx);
  arc.ry = std::abs(arc.ry);
  if (arc.rx == 0 || arc.ry == 0) return out.push_back({Kind::line, to, {}, {}});
  if (from.x == to.x && from.y == to.y) return;
  const double angle = arc.degrees * std::numbers::pi / 180, cosine = std::cos(angle), sine = std::sin(angle);
  const double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
  const double x = cosine * dx + sine * dy, y = cosine * dy - sine * dx;
  const double reach = (x * x) / (arc.rx * arc.rx) + (y * y) / (arc.ry * arc.ry);
  if (reach > 1) arc.rx *= std::sqrt(reach), arc.ry *= std::sqrt(reach);
  const double rx2 = arc.rx * arc.rx, ry2 = arc.ry * arc.ry, below = rx2 * y * y + ry2 * x * x;
  const double root = std::sqrt(std::max(0.0, (rx2 * ry2 - below) / below)) * (arc.large == arc.sweep ? -1 : 1);
  const double cx = root * arc.rx * y / arc.ry, cy = -root * arc.ry * x / arc.rx;
  const double begin = std::atan2((y - cy) / arc.ry, (x - cx) / arc.rx);
  double turn = std::atan2((-y - cy) / arc.ry, (-x - cx) / arc.rx) - begin;
  if (arc.sweep && turn < 0) turn += 2 * std::numbers::pi;
  if (!arc.sweep && turn > 0) turn -= 2 * std::numbers::pi;
  const Place middle = between(from, to, 0.5);
  const Matrix place{cosine * arc.rx,
                     sine * arc.rx,
                     -sine * arc.ry,
                     cosine * arc.ry,
                     cosine * cx - sine * cy + middle.x,
                     sine * cx + cosine * cy + middle.y};
  const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (std::numbers::pi / 2) - 1e-9)));
  const double part = turn / parts, handle = 4.0 / 3 * std::tan(part / 4);
  for (int i = 0; i < parts; ++i) {
    const double a = begin + i * part, b = a + part;
    out.push_back(curve(place({std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)}),
                        place({std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)}),
                        i + 1 == parts ? to : place({std::cos(b), std::sin(b)})));
  }
}

class PathReader {
public:
  PathReader(std::string_view data, std::size_t most) : m_numbers(data), m_most(most) {}

  std::optional<Outline> read() {
    char command = 0;
    while (!m_numbers.rest().empty()) {
      const auto letter = m_numbers.next_letter();
      if (!letter && (command == 0 || command == 'z')) return std::nullopt;
      if (letter) {
        m_relative = *letter >= 'a';
        command = m_relative ? *letter : static_cast<char>(*letter + 32);
      } else if (command == 'm') {
        command = 'l'; // places after that of a move are lines
      }
      if ((m_out.empty() && command != 'm') || !step(command) || m_out.size() > m_most) return std::nullopt;
    }
    return std::move(m_out);
  }

private:
  bool step(char command) {
    // Where no curve came before, its handle is the pen's place.
    const Place last_cubic = std::exchange(m_cubic, m_at), last_quadratic = std::exchange(m_quadratic, m_at);
    Place a, b, to;
    switch (command) {
    case 'm': return place(to) && move(to);
    case 'l': return place(to) && line(to);
    case 'h': return number(to.x, m_at.x) && line({to.x, m_at.y});
    case 'v': return number(to.y, m_at.y) && line({m_at.x, to.y});
    case 'c': return place(a) && place(b) && place(to) && cubic(a, b, to);
    case 's': return place(b) && place(to) && cubic(mirrored(last_cubic, m_at), b, to);
    case 'q': return place(a) && place(to) && quadratic(a, to);
    case 't': return place(to) && quadratic(mirrored(last_quadratic, m_at), to);
    case 'a': return arc();
    case 'z': return close();
    default: return false;
    }
  }

  bool number(double& value, double origin) {
    const auto read = m_numbers.next();
    if (read) value = *read + (m_relative ? origin : 0);
    return read.has_value();
  }
  bool place(Place& value) { return number(value.x, m_at.x) && number(value.y, m_at.y); }

  bool go(Step step) {
    // After a closed part, lines begin where it began.
    if (m_closed && step.kind != Kind::move) m_out.push_back({Kind::move, m_at, {}, {}});
    m_closed = false;
    m_at = step.to;
    m_cubic = m_quadratic = m_at;
    m_out.push_back(step);
    return true;
  }
  bool move(Place to) {
    m_begin = to;
    return go({Kind::move, to, {}, {}});
  }
  bool line(Place to) { return go({Kind::line, to, {}, {}}); }
  bool cubic(Place a, Place b, Place to) {
    go(curve(a, b, to));
    m_cubic = b;
    return true;
  }
  bool quadratic(Place handle, Place to) {
    go(curve(between(m_at, handle, 2.0 / 3), between(to, handle, 2.0 / 3), to));
    m_quadratic = handle;
    return true;
  }
  bool arc() {
    const auto rx = m_numbers.next(), ry = m_numbers.next(), degrees = m_numbers.next();
    const auto large = m_numbers.next_flag(), sweep = m_numbers.next_flag();
    Place to;
    if (!rx || !ry || !degrees || !large || !sweep || !place(to)) return false;
    Outline curves;
    add_arc(curves, m_at, to, {*rx, *ry, *degrees, *large, *sweep});
    for (const Step& one : curves) go(one);
    m_at = m_cubic = m_quadratic = to;
    return true;
  }
  bool close() {
    if (!m_closed) m_out.push_back({Kind::close, m_begin, {}, {}});
    m_closed = true;
    m_at = m_begin;
    return true;
  }

  SvgNumbers m_numbers;
  std::size_t m_most;
  bool m_relative = false, m_closed = false;
  Place m_at, m_begin, m_cubic, m_quadratic; // where the pen is, where its part began, the last handles
  Outline m_out;
};

} // namespace

std::optional<Outline> svg_path(std::string_view data, std::size_t most) { return PathReader(data, most).read(); }

Outline svg_rectangle(double x, double y, double width, double height, double rx, double ry) {
  rx = std::clamp(rx, 0.0, width / 2);
  ry = std::clamp(ry, 0.0, height / 2);
  const double right = x + width, foot = y + height, kx = rx * (1 - quarter), ky = ry * (1 - quarter);
  Outline out{{Kind::move, {x + rx, y}, {}, {}}, {Kind::line, {right - rx, y}, {}, {}}};
  const bool round = rx > 0 && ry > 0;
  const auto corner = [&](Place first, Place second, Place to) {
    if (round) out.push_back(curve(first, second, to));
  };
  corner({right - kx, y}, {right, y + ky}, {right, y + ry});
  out.push_back({Kind::line, {right, foot - ry}, {}, {}});
  corner({right, foot - ky}, {right - kx, foot}, {right - rx, foot});
  out.push_back({Kind::line, {x + rx, foot}, {}, {}});
  corner({x + kx, foot}, {x, foot - ky}, {x, foot - ry});
  out.push_back({Kind::line, {x, y + ry}, {}, {}});
  corner({x, y + ky}, {x + kx, y}, {x + rx, y});
  out.push_back({Kind::close, {x + rx, y}, {}, {}});
  return out;
}

Outline svg_ellipse(Place centre, double rx, double ry) {
  return svg_rectangle(centre.x - rx, centre.y - ry, 2 * rx, 2 * ry, rx, ry);
}

Outline svg_polygon(const std::vector<double>& coordinates, bool closed) {
  Outline out;
  for (std::size_t i = 0; i + 1 < coordinates.size(); i += 2)
    out.push_back({i == 0 ? Kind::move : Kind::line, {coordinates[i], coordinates[i + 1]}, {}, {}});
  if (closed && !out.empty()) out.push_back({Kind::close, out.front().to, {}, {}});
  return out;
}

} // namespace reso::doc
