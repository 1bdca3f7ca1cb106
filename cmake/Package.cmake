# The Debian package: `cmake --build build/release --target package` writes build/release/reso_<version>_<architecture>.deb.
# It holds what `cmake --install` puts in place, made Debian's way by cmake/debian/prepare.cmake.
set(RESO_MAINTAINER "Les auteurs de reso" CACHE STRING "Who answers for the package: Name <address>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME reso)
set(CPACK_PACKAGE_CONTACT "${RESO_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_SOURCE_DIR}/cmake/debian/prepare.cmake")
set(CPACK_RESO_SOURCES "${CMAKE_SOURCE_DIR}")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# The libraries are found in the program; the fonts and patterns are Debian's own files, to which the package has links.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core, fonts-lato, hyphen-fr")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion")
# The first line is the synopsis.
file(READ "${CMAKE_SOURCE_DIR}/cmake/debian/description" description)
string(FIND "${description}" "\n" end_of_synopsis)
string(SUBSTRING "${description}" 0 ${end_of_synopsis} CPACK_PACKAGE_DESCRIPTION_SUMMARY)
string(SUBSTRING "${description}" ${end_of_synopsis} -1 CPACK_DEBIAN_PACKAGE_DESCRIPTION)
string(STRIP "${CPACK_DEBIAN_PACKAGE_DESCRIPTION}" CPACK_DEBIAN_PACKAGE_DESCRIPTION)

# What is linked into the program or compiled from its headers keeps its notice: these packages' copyright files.
set(CPACK_RESO_LINKED_IN libcli11-dev nlohmann-json3-dev libxxhash-dev)
if(RESO_STATIC)
  list(APPEND CPACK_RESO_LINKED_IN libicu-dev libyaml-cpp-dev libhyphen-dev libdeflate-dev libminizip-dev)
endif()
include(CPack)
