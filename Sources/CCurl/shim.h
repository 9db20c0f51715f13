#ifndef PLEXOMATIC_CCURL_SHIM_H
#define PLEXOMATIC_CCURL_SHIM_H

#include <curl/curl.h>

// Swift cannot call functions with a variable number of arguments, so each kind of argument has a wrapper; none decides
// anything. See https://curl.se/libcurl/c/curl_easy_setopt.html

static inline CURLcode plexomatic_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode plexomatic_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode plexomatic_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode plexomatic_curl_set_bytes(CURL *handle, const void *bytes, long count) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, count);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, (const char *)bytes) : code;
}

static inline CURLcode plexomatic_curl_set_headers(CURL *handle, struct curl_slist *headers) {
    return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
}

typedef size_t (*plexomatic_curl_receiver)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode plexomatic_curl_set_receiver(CURL *handle, CURLoption option, plexomatic_curl_receiver receiver) {
    return curl_easy_setopt(handle, option, receiver);
}

static inline CURLcode plexomatic_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode plexomatic_curl_get_pointer(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}

// CURLMsg holds a union, which Swift sees without its members.
static inline CURLcode plexomatic_curl_result(const CURLMsg *message) {
    return message->data.result;
}

#endif
