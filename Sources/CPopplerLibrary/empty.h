// The headers are C++ and are included by CPoppler alone; this target brings the flags and the library.
