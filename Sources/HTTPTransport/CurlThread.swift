import CCurl
import Foundation

/// The work of the thread that talks to libcurl: it alone holds handles.
struct CurlThread: ~Copyable {
    private let loop: CurlLoop
    private let multi: UnsafeMutableRawPointer?
    private var waiting: [Submission] = []
    private var transfers: [Transfer] = []

    /// Tickets that were cancelled before their request arrived here.
    private var cancelled: Set<UInt64> = []

    /// - SeeAlso: <https://curl.se/libcurl/c/curl_global_init.html>: thread-safe where libcurl says so, and done once.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(_ loop: CurlLoop) {
        self.loop = loop
        multi = Self.isReady ? curl_multi_init() : nil
    }

    deinit {
        if let multi { curl_multi_cleanup(multi) }
    }

    /// Performs requests until the loop is stopped.
    consuming func run() {
        while true {
            let mail = loop.collect()
            waiting += mail.submissions
            cancel(mail.cancelled)
            if mail.isStopping {
                for submission in waiting { submission.finish(.failure(.cancelled)) }
                for transfer in transfers { end(transfer, .failure(.cancelled)) }
                return
            }
            start()
            perform()
            expire()
            wait()
        }
    }

    private mutating func start() {
        while transfers.count < loop.width, !waiting.isEmpty {
            let submission = waiting.removeFirst()
            guard cancelled.remove(submission.ticket) == nil else {
                submission.finish(.failure(.cancelled))
                continue
            }
            do throws(HTTPError) {
                guard let multi else { throw .outOfMemory }
                let transfer = try Transfer(submission)
                let code = curl_multi_add_handle(multi, transfer.handle.raw)
                guard code == CURLM_OK else { throw .other(code: Int(code.rawValue), "") }
                transfers.append(transfer)
            } catch {
                submission.finish(.failure(error))
            }
        }
    }

    private mutating func cancel(_ tickets: Set<UInt64>) {
        for ticket in tickets {
            if let transfer = transfers.first(where: { $0.submission.ticket == ticket }) {
                end(transfer, .failure(.cancelled))
            } else if let index = waiting.firstIndex(where: { $0.ticket == ticket }) {
                waiting.remove(at: index).finish(.failure(.cancelled))
            } else {
                // Either it is done, or it is still to come; the latter arrives with the next mail.
                cancelled.insert(ticket)
            }
        }
        if cancelled.count > 1_000 { cancelled.removeAll() }
    }

    private mutating func perform() {
        guard let multi else { return }
        var running: Int32 = 0
        curl_multi_perform(multi, &running)
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE,
                let transfer = transfers.first(where: { $0.handle.raw == message.pointee.easy_handle })
            else { continue }
            end(transfer, transfer.outcome(plexomatic_curl_result(message)))
        }
    }

    private mutating func expire() {
        let now = ContinuousClock.now
        for transfer in transfers {
            if let phase = transfer.overdue(at: now) { end(transfer, .failure(.timedOut(phase))) }
        }
    }

    /// Tells the caller first: letting go of a handle may take its time.
    private mutating func end(_ transfer: Transfer, _ result: Result<HTTPResponse, HTTPError>) {
        transfer.submission.finish(result)
        transfers.removeAll { $0 === transfer }
        if let multi { curl_multi_remove_handle(multi, transfer.handle.raw) }
    }

    /// Sleeps until something arrives or a time is up.
    private func wait() {
        // What ended a moment ago made room for those that wait.
        if !waiting.isEmpty, transfers.count < loop.width { return }
        let now = ContinuousClock.now
        let longest: Duration = loop.bell >= 0 ? .seconds(60) : .milliseconds(100)
        let nearest = transfers.map { $0.deadline - now }.min() ?? longest
        let pause = Swift.max(.zero, Swift.min(nearest, longest))
        let milliseconds =
            Int32(pause.components.seconds * 1_000 + pause.components.attoseconds / 1_000_000_000_000_000) + 1
        var bell = curl_waitfd(fd: loop.bell, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        guard let multi else {
            Thread.sleep(forTimeInterval: 0.05)
            return
        }
        var count: Int32 = 0
        curl_multi_poll(multi, &bell, loop.bell >= 0 ? 1 : 0, milliseconds, &count)
    }
}
