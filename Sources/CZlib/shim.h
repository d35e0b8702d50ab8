// zlib (https://zlib.net): the DEFLATE data of gzip files and zip members, and their checksums.
#include <zlib.h>
