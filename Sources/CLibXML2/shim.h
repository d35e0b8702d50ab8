#pragma once

// libxml2's header for encodings would draw in the system's ICU, whose types contradict those of Foundation's own ICU
// in a module that imports both. Only the inside of a structure that we never look into depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/// Frees memory that libxml2 allocated. `xmlFree` itself is a mutable global function pointer, which strict
/// concurrency refuses.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }
