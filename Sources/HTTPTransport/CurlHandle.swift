import CCurl

/// One request's handle in libcurl, with the headers it sends; freed with the value.
struct CurlHandle: ~Copyable {
    let raw: UnsafeMutableRawPointer
    private var headers: UnsafeMutablePointer<curl_slist>?

    init() throws(HTTPError) {
        guard let raw = curl_easy_init() else { throw .outOfMemory }
        self.raw = raw
    }

    deinit {
        curl_easy_cleanup(raw)
        curl_slist_free_all(headers)
    }

    borrowing func set(_ option: CURLoption, _ value: Int) throws(HTTPError) {
        try Self.check(plexomatic_curl_set_long(raw, option, value))
    }

    borrowing func set(_ option: CURLoption, _ value: String) throws(HTTPError) {
        try Self.check(plexomatic_curl_set_text(raw, option, value))
    }

    borrowing func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer) throws(HTTPError) {
        try Self.check(plexomatic_curl_set_pointer(raw, option, pointer))
    }

    borrowing func set(_ option: CURLoption, receiver: plexomatic_curl_receiver) throws(HTTPError) {
        try Self.check(plexomatic_curl_set_receiver(raw, option, receiver))
    }

    /// The body to post; libcurl copies it.
    borrowing func set(posting body: [UInt8]) throws(HTTPError) {
        try Self.check(plexomatic_curl_set_bytes(raw, body, body.count))
    }

    /// Headers in the form `Name: value`; one without a value is left out of the request.
    mutating func set(headers lines: [String]) throws(HTTPError) {
        for line in lines {
            guard let longer = curl_slist_append(headers, line) else { throw .outOfMemory }
            headers = longer
        }
        try Self.check(plexomatic_curl_set_headers(raw, headers))
    }

    /// The status of the last answer, or 0.
    var status: Int {
        var status = 0
        return plexomatic_curl_get_long(raw, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0
    }

    private static func check(_ code: CURLcode) throws(HTTPError) {
        guard code == CURLE_OK else {
            throw .other(code: Int(code.rawValue), String(cString: curl_easy_strerror(code)))
        }
    }
}
