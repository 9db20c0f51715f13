// SHA-256 from the system's OpenSSL. Only the EVP digest interface is used, and Swift can call all of it.
#include <openssl/evp.h>
