// From 1.83 on the structures are private to the library unless this header is asked for by name.
#include <allheaders.h>
#if __has_include(<pix_internal.h>)
#include <pix_internal.h>
#endif
