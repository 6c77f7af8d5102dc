// Debian's libxml2 is built with ICU and includes its headers, which define again what Foundation's own copy of
// ICU defines. Nothing that is used here depends on it (seen with libxml2 2.9.14, November 2026).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>
