import Foundation
import HTTPTransport
import LanguageModel
import MediaNames
import PlexomaticTestSupport
import RenameAssistant
import SystemPackage
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ModelInquiryTests {
    /// How often a model was asked; loading it is no question.
    private func questions(_ server: ScriptedServer) -> Int {
        server.requests.count { $0.path == "/api/chat" && ScriptedModel.question(in: $0) != nil }
    }

    @Test("a season of 24 doubtful files is one question, and each file gets its own number")
    func season() async throws {
        let server = try ScriptedModel(answering: { _ in
            Asked.answer("Harbor", type: "episode", numbering: "absolute")
        }).start()
        defer { server.stop() }
        let names = (1...24).map { "Harbor - \(100 + $0) - Word\($0).mkv" }
        let folder = Asked.folder("Harbor", names)
        try #require(folder.files.count == 24)
        let (suggestions, report) = await Asked.inquiry(try Asked.settings(server.url)).ask([folder])
        #expect(questions(server) == 1)
        #expect(report.asked == 1)
        for index in 0..<24 {
            #expect(suggestions[0][index]?.suggestion.absoluteHalves == [(101 + index) * 2])
            #expect(suggestions[0][index]?.verdict.word == .accepted)
        }
    }

    @Test("files that are called alike but for a number, and dates in one order, are one question each")
    func otherSeasons() async throws {
        let server = try ScriptedModel(answering: { question in
            let files = ScriptedModel.files(in: question)
            guard files.count == 1 else { return Asked.answer("quiet hour", type: "episode", numbering: "episode") }
            return #"{"type":"episode","title":"Evening","date":"2019-03-02"}"#
        }).start()
        defer { server.stop() }
        let season = Asked.folder("Box", (1...24).map { "quiet hour\($0).mkv" })
        try #require(season.files.count == 24)
        let daily = Asked.folder("Evening", ["Evening.02.03.2019.mkv", "Evening.04.05.2019.mkv"])
        try #require(daily.files.count == 2)
        let (suggestions, report) = await Asked.inquiry(try Asked.settings(server.url)).ask([season, daily])
        #expect(report.asked == 2)
        #expect(suggestions[1][1]?.suggestion.date == "2019-05-04")
        // A number that the rules did not read as one waits for a person, but with the suggestion first.
        #expect(suggestions[0].values.allSatisfy { $0.verdict.word == .needsReview })
        #expect(suggestions[0][4]?.verdict.reading?.episodes == [5])
    }

    @Test("the same library asked twice sends no question, offline neither, and no stale answer passes for a new one")
    func cached() async throws {
        let home = try TemporaryLibrary([])
        var model = ScriptedModel(answering: Asked.film)
        let server = try model.start()
        var settings = try Asked.settings(server.url, cache: home["assistant.db"])
        let films = Asked.films(3)
        let first = await Asked.inquiry(settings).ask(films)
        #expect((first.report.asked, first.report.cached) == (3, 0))
        let second = await Asked.inquiry(settings).ask(films)
        #expect((second.report.asked, second.report.cached) == (0, 3))
        #expect(questions(server) == 3)
        // Without the endpoint the last known model's answers count.
        server.stop()
        settings.isOffline = true
        let offline = await Asked.inquiry(settings).ask(films)
        #expect((offline.report.asked, offline.report.cached) == (0, 3))
        #expect(offline.suggestions.map { $0[0]?.verdict.word } == [.accepted, .accepted, .accepted])
        // Another model under the same name, at the same address.
        settings.isOffline = false
        model.models["qwen2.5:7b"] = "sha256:bbbb"
        let port = server.port
        let swapped = try ScriptedServer(port: port) { [model] in model.steps(for: $0) }
        defer { swapped.stop() }
        let third = await Asked.inquiry(settings).ask(films)
        #expect((third.report.asked, third.report.cached) == (3, 0))
        // Another prompt.
        let prompts = try TemporaryLibrary([])
        try Data("You read names anew.".utf8).write(to: URL(filePath: prompts["identify.system.md"].string))
        settings.prompts = prompts.path
        let fourth = await Asked.inquiry(settings).ask(films)
        #expect((fourth.report.asked, fourth.report.cached) == (3, 0))
    }

    @Test("offline opens no socket")
    func noSocket() async throws {
        let server = try ScriptedModel(answering: Asked.film).start()
        defer { server.stop() }
        var settings = try Asked.settings(server.url)
        settings.isOffline = true
        let inquiry = Asked.inquiry(settings)
        inquiry.begin()
        let (suggestions, report) = await inquiry.ask(Asked.films(2))
        #expect(server.connections == 0)
        #expect(suggestions.allSatisfy { $0.isEmpty })
        #expect(report.cause == .offline)
    }

    @Test("an endpoint that is not there costs a second at most; one that accepts and hangs its patience, once")
    func dead() async throws {
        func report(_ url: String) async throws -> AskReport {
            var settings = try Asked.settings(url)
            settings.probe = .seconds(1)
            settings.patience = .milliseconds(500)
            let (suggestions, report) = await Asked.inquiry(settings).ask(Asked.films(20))
            #expect(suggestions.allSatisfy { $0.isEmpty })
            return report
        }
        let closed = "http://127.0.0.1:\(try ScriptedServer.closedPort())"
        let isRefusalQuick = try await isDone(within: .seconds(1)) {
            let report = try await report(closed)
            #expect(report.unasked == 20)
        }
        #expect(isRefusalQuick)
        let mute = try ScriptedServer { _ in [.hang] }
        defer { mute.stop() }
        let isProbeQuick = try await isDone(within: .milliseconds(1_500)) { _ = try await report(mute.url) }
        #expect(isProbeQuick)
        let hanging = try ScriptedModel { _ in [.hang] }.start()
        defer { hanging.stop() }
        let isPatienceShort = try await isDone(within: .milliseconds(1_500)) {
            let report = try await report(hanging.url)
            #expect((report.asked, report.failed, report.unasked) == (1, 1, 19))
            #expect(report.cause == .model(.silent(.firstByte)))
        }
        #expect(isPatienceShort)
    }

    @Test("as many questions are asked as a run may, in no more than its time")
    func budget() async throws {
        var model = ScriptedModel(answering: Asked.film)
        model.latency = .milliseconds(150)
        let server = try model.start()
        defer { server.stop() }
        var settings = try Asked.settings(server.url)
        settings.limit = 2
        let limited = await Asked.inquiry(settings).ask(Asked.films(5))
        #expect((limited.report.asked, limited.report.unasked) == (2, 3))
        #expect(limited.report.cause == .limit(2))
        settings.limit = 100
        settings.budget = .milliseconds(400)
        let isShort = try await isDone(within: .milliseconds(1_200)) { [settings] in
            let short = await Asked.inquiry(settings).ask(Asked.films(20))
            #expect(short.report.asked < 6)
            #expect(short.report.cause != nil)
        }
        #expect(isShort)
    }

    @Test("as many questions are under way as were asked for, and little time is lost between them")
    func throughput() async throws {
        var model = ScriptedModel(answering: Asked.film)
        model.latency = .milliseconds(200)
        let server = try model.start()
        defer { server.stop() }
        var settings = try Asked.settings(server.url)
        settings.parallel = 4
        // Ideal is 2 seconds. The bound is wide, since nothing is optimised here and other programs share the machine.
        let isQuick = try await isDone(within: .milliseconds(2_600)) { [settings] in
            let (_, report) = await Asked.inquiry(settings).ask(Asked.films(40))
            #expect(report.asked == 40)
        }
        #expect(isQuick)
        #expect(server.mostBusy == 4)
    }

    @Test(
        "however the answers are wrong, none is believed",
        arguments: [
            Asked.answer("../../etc/passwd"), Asked.answer("/The Amber Amber Road"), Asked.answer("Amber Amber Road 2"),
            Asked.answer("The Amber Amber Road", year: 1999), Asked.answer("The Amber Amber Road", type: "episode"),
            Asked.answer("The Amber Amber Road", type: "episode", season: 1, episode: [1]),
            Asked.answer("The Emerald Road"), Asked.answer("The Amber"), Asked.answer("TAAR"), "{}", "no", "[[[[",
            #"{"type":"movie","title":"The Amber Amber Road","title":"x"}"#,
            #"{"type":"movie","title":"The Amber \#u{202E}Amber Road"}"#,
            #"{"type":"movie","title":"The Amber Amber Road","path":"/etc/passwd"}"#,
        ]
    )
    func wrong(_ answer: String) async throws {
        let server = try ScriptedModel(answering: { _ in answer }).start()
        defer { server.stop() }
        let (suggestions, _) = await Asked.inquiry(try Asked.settings(server.url)).ask(Asked.films(1))
        #expect(suggestions[0][0]?.verdict.word != .accepted)
    }

    @Test("an endpoint far away is asked only by leave")
    func remote() async throws {
        let settings = try Asked.settings("http://198.51.100.7:11434")
        let (_, report) = await Asked.inquiry(settings).ask(Asked.films(1))
        #expect(report.cause == .model(.remoteEndpoint("198.51.100.7")))
    }
}
