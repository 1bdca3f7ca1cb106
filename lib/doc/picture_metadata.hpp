// What a camera or an editor writes into a picture beside the picture: who took it, where, with which words.
#pragma once

#include <string>
#include <string_view>

namespace reso::doc {

// The picture without it: of a JPEG, the segments of applications and the comments go, but for JFIF, the colour profile
// (ICC) and Adobe's transform; of how it is to be turned (Exif, tag 0x0112) a segment of its own tells. Of a PNG, the
// chunks that hold texts, the time or Exif go. Anything else, and a picture that is cut short, comes back as it is.
// JPEG: ITU-T T.81, annex B; Exif: CIPA DC-008, 4.5; PNG: W3C, 5.
std::string without_metadata(std::string bytes);

// How the rows and columns of a picture are to be laid for a reader, as Exif numbers it (CIPA DC-008, 4.6.4.A): 1 for a
// picture that stands as it is stored, 6 for a quarter turn clockwise, from 5 on with width and height exchanged. 1
// when the bytes do not say.
int turn_of(std::string_view bytes);

} // namespace reso::doc
