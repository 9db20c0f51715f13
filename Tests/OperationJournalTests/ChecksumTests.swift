import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

struct ChecksumTests {
    @Test("The full hash is SHA-256 as every other program computes it")
    func sha256() throws {
        let library = try TemporaryLibrary([])
        try "abc".write(toFile: library["file"].string, atomically: false, encoding: .utf8)
        // FIPS 180-2, appendix B.1.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(try Checksum.sha256(of: library["file"]) == .sha256(hex: expected))
    }

    @Test("The sampled hash sees a change at the beginning, in the middle, at the end and of the size")
    func sampled() throws {
        let library = try TemporaryLibrary([])
        let size = 1_000_000
        func hash(changing place: Int?, size: Int = size) throws -> Checksum {
            var bytes = Data(repeating: 7, count: size)
            if let place { bytes[place] = 8 }
            try bytes.write(to: URL(filePath: library["file"].string))
            return try Checksum.sampled(of: library["file"])
        }
        let original = try hash(changing: nil)
        #expect(try hash(changing: nil) == original)
        for place in [0, 65_535, size / 2, size - 65_536, size - 1] {
            #expect(try hash(changing: place) != original, "a change at \(place) was not seen")
        }
        #expect(try hash(changing: nil, size: size + 1) != original)
        // What it is described as: it identifies, and does not prove the bytes between.
        #expect(try hash(changing: 100_000) == original)
    }

    @Test("A file of up to three samples is covered whole")
    func smallFile() throws {
        let library = try TemporaryLibrary([])
        func hash(changing place: Int?) throws -> Checksum {
            var bytes = Data(repeating: 7, count: 196_608)
            if let place { bytes[place] = 8 }
            try bytes.write(to: URL(filePath: library["file"].string))
            return try Checksum.sampled(of: library["file"])
        }
        let original = try hash(changing: nil)
        for place in [0, 70_000, 100_000, 131_000, 196_607] { #expect(try hash(changing: place) != original) }
    }

    @Test("The text form is read back, and nothing else is taken for one")
    func text() {
        let hex = String(repeating: "0f", count: 32)
        #expect(Checksum("sha256:\(hex)") == .sha256(hex: hex))
        #expect(Checksum("sampled:\(hex.uppercased())") == .sampled(hex: hex))
        for wrong in ["", hex, "sha1:\(hex)", "sha256:\(hex)0", "sha256:" + String(hex.dropLast()), "sha256: \(hex)"] {
            #expect(Checksum(wrong) == nil, "'\(wrong)' was taken for a checksum")
        }
    }
}
