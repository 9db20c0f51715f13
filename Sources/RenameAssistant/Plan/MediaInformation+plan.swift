import LanguageModel
import MediaProbe

/// What a plan keeps of what a video says about itself: as much as its name and its doubts depend on.
extension MediaInformation {
    /// A plan may come from anywhere; what no video can be is not believed.
    private static let longest = 1_000 * 3_600_000
    private static let widest = 65_536

    /// Writes what is known.
    func write(to writer: inout JSONWriter) {
        writer.key("media")
        writer.beginObject()
        for (key, number) in [("duration_ms", duration), ("width", width), ("height", height)] as [(StaticString, Int?)]
        {
            guard let number else { continue }
            writer.key(key)
            writer.value(number)
        }
        writer.endObject()
    }

    /// What a plan says of a video; `nil` where that is nothing.
    ///
    /// - Parameter plan: The JSON of it.
    init?(plan: [UInt8]) {
        guard !plan.isEmpty, let value = try? JSONReader.value(of: plan) else { return nil }
        func number(_ key: String, upTo most: Int) -> Int? {
            value[key]?.integer.flatMap { (1...most).contains($0) ? $0 : nil }
        }
        self.init(
            duration: number("duration_ms", upTo: Self.longest),
            width: number("width", upTo: Self.widest),
            height: number("height", upTo: Self.widest)
        )
    }
}
