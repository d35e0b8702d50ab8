#pragma once

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/// Frees memory that libxml2 allocated. `xmlFree` itself is a mutable global function pointer, which strict
/// concurrency refuses.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }
