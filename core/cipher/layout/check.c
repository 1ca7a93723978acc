/* What src/provider.rs assumes about `struct sqlcipher_provider`, for the C compiler to check: the place and the type of
   each field, the size of the whole, and the constants. build.rs takes the declarations from the SQLCipher source. */

#include <stddef.h>
#include "declared_by_sqlcipher.h"

#define FIELD(place, name, ...)                                                               \
  _Static_assert(offsetof(struct sqlcipher_provider, name) == (place) * sizeof(void *),       \
                 "provider field " #name " has moved");                                       \
  _Static_assert(_Generic(((struct sqlcipher_provider *)0)->name, __VA_ARGS__: 1, default: 0), \
                 "provider field " #name " has another type")

typedef const unsigned char *bytes;

FIELD(0, init, int (*)(void));
FIELD(1, shutdown, void (*)(void));
FIELD(2, get_provider_name, const char *(*)(void *));
FIELD(3, add_random, int (*)(void *, const void *, int));
FIELD(4, random, int (*)(void *, void *, int));
FIELD(5, hmac, int (*)(void *, int, bytes, int, bytes, int, bytes, int, unsigned char *));
FIELD(6, kdf, int (*)(void *, int, bytes, int, bytes, int, int, int, unsigned char *));
FIELD(7, cipher, int (*)(void *, int, bytes, int, bytes, bytes, int, unsigned char *));
FIELD(8, get_cipher, const char *(*)(void *));
FIELD(9, get_key_sz, int (*)(void *));
FIELD(10, get_iv_sz, int (*)(void *));
FIELD(11, get_block_sz, int (*)(void *));
FIELD(12, get_hmac_sz, int (*)(void *, int));
FIELD(13, ctx_init, int (*)(void **));
FIELD(14, ctx_free, int (*)(void **));
FIELD(15, fips_status, int (*)(void *));
FIELD(16, get_provider_version, const char *(*)(void *));
FIELD(17, next, struct sqlcipher_provider *);
_Static_assert(sizeof(struct sqlcipher_provider) == 18 * sizeof(void *), "the provider struct has grown or shrunk");

_Static_assert(SQLCIPHER_DECRYPT == 0 && SQLCIPHER_ENCRYPT == 1, "the cipher modes have changed");
_Static_assert(SQLCIPHER_HMAC_SHA1 == 0 && SQLCIPHER_HMAC_SHA256 == 1 && SQLCIPHER_HMAC_SHA512 == 2,
               "the HMAC algorithms have changed");
_Static_assert(SQLCIPHER_PBKDF2_HMAC_SHA1 == 0 && SQLCIPHER_PBKDF2_HMAC_SHA256 == 1 && SQLCIPHER_PBKDF2_HMAC_SHA512 == 2,
               "the PBKDF2 algorithms have changed");
