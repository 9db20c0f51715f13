import Dispatch
import Foundation
import MediaNames
import Synchronization

/// Measures the reading of names: how many a second on one thread and on all processors, how many are certain, and what length costs.
///
///     swift run -c release Benchmarks speed names.txt
///     swift run -c release Benchmarks once names.txt
///     swift run -c release Benchmarks certainty names.txt
///     swift run -c release Benchmarks length
///     swift run -c release Benchmarks round-trip 100000
///     swift run -c release Benchmarks round-trip labelled.jsonl
@main
enum NameReading {
    /// Reads a file of names, one a line, again and again for at least this long.
    private static let shortest = Duration.seconds(2)

    static func main() throws {
        let arguments = CommandLine.arguments
        switch (arguments.dropFirst().first, arguments.count) {
        case ("speed", 3): measureSpeed(try names(in: arguments[2]))
        case ("once", 3): readOnce(try names(in: arguments[2]))
        case ("certainty", 3): countCertainties(try names(in: arguments[2]))
        case ("length", 2): measureLengths()
        case ("round-trip", 3): try countRoundTrips(arguments[2])
        default:
            print(
                "usage: Benchmarks speed FILE | once FILE | certainty FILE | length | round-trip COUNT, where FILE holds one name a line"
            )
            exit(64)
        }
    }

    private static func names(in file: String) throws -> [[UInt8]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        return data.split(separator: 0x0A).map { [UInt8]($0) }
    }

    /// How fast one thread reads, and how fast as many do as there are processors.
    private static func measureSpeed(_ names: [[UInt8]]) {
        guard !names.isEmpty else { return }
        let reader = NameReader(keepsEvidence: false)
        measureSpeed("names a second", names, threads: 1, reader)
        let processors = ProcessInfo.processInfo.activeProcessorCount
        if processors > 1 { measureSpeed("on \(processors) processors", names, threads: processors, reader) }
    }

    private static func measureSpeed(_ label: String, _ names: [[UInt8]], threads: Int, _ reader: NameReader) {
        let clock = ContinuousClock()
        let counted = Mutex(0)
        let start = clock.now
        let startOfProcessor = processorTime
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            // Each has names of its own, as each has folders of its own where many are read.
            let own = stride(from: thread, to: names.count, by: threads).map { names[$0] }
            var count = 0
            while clock.now - start < shortest, !own.isEmpty {
                for name in own where reader.read(name).rivals.count >= 0 { count += 1 }
            }
            counted.withLock { $0 += count }
        }
        let taken = (clock.now - start) / .seconds(1)
        let worked = processorTime - startOfProcessor
        let count = Double(counted.withLock { $0 })
        print("\(label): \(Int(count / taken)), and of processor time: \(Int(count / worked))")
    }

    /// Reads each name once, for tools that count instructions and mispredicted branches: their figures have no noise.
    private static func readOnce(_ names: [[UInt8]]) {
        let reader = NameReader(keepsEvidence: false)
        var rivals = 0
        for name in names { rivals += reader.read(name).rivals.count }
        print("\(names.count) names, \(rivals) rivals")
    }

    /// How many seconds processors have worked for this process: what other work on the machine cannot take from it.
    private static var processorTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    private static func countCertainties(_ names: [[UInt8]]) {
        let reader = NameReader()
        var counts: [String: Int] = [:]
        for name in names { counts[reader.read(name).certainty.name, default: 0] += 1 }
        for (certainty, count) in counts.sorted(by: { $0.value > $1.value }) {
            print("\(certainty): \(count) of \(names.count)")
        }
    }

    /// How many identities come back as they were written, and the first that do not.
    ///
    /// - Parameter source: How many to make up, or a file of labelled names.
    /// - Throws: What keeps the file from being read.
    private static func countRoundTrips(_ source: String) throws {
        let identities: [MediaIdentity]
        if let count = Int(source) {
            var generated = GeneratedIdentities(seed: 1)
            identities = (0..<count).map { _ in generated.identity() }
        } else {
            identities = try LabelledName.all(in: source).compactMap(\.identity)
        }
        for layout in Layout.allCases {
            let trip = RoundTrip(layout)
            var counts: [RoundTrip.Outcome: Int] = [:]
            for identity in identities {
                let (outcome, path) = trip.outcome(of: identity)
                counts[outcome, default: 0] += 1
                if outcome == .other, counts[outcome, default: 0] <= 200 { print("other: \(path)") }
            }
            print("\(layout.rawValue): \(identities.count) identities, \(counts[.same] ?? 0) the same again")
            print("cannot be expressed: \(counts[.inexpressible] ?? 0), read as something else: \(counts[.other] ?? 0)")
        }
    }

    /// What a name of 100, 1,000 and 10,000 bytes costs.
    private static func measureLengths() {
        let reader = NameReader()
        let clock = ContinuousClock()
        for length in [100, 1_000, 10_000] {
            let pattern = Array("Quiet.Harbor.S01E02.The.Fog.1080p.WEB-DL.x264-GRP.".utf8)
            let name = (0..<length).map { pattern[$0 % pattern.count] }
            let taken = clock.measure {
                for _ in 0..<1_000 where reader.read(name).evidence.isEmpty { print("nothing read") }
            }
            print("\(length) bytes: \(Int(taken / .nanoseconds(1_000_000))) µs a name")
        }
    }
}
