import Foundation
import HTTPTransport
import LanguageModel
import MediaNames
import PlexomaticTestSupport
import RenameAssistant
import SystemPackage

/// Names as an inquiry gets them, and settings for a scripted server.
enum Asked {
    /// A folder whose files are all read together, with those that are open.
    static func folder(_ folder: String, _ names: [String]) -> OpenFolder {
        let paths = names.map { Array((folder.isEmpty ? $0 : folder + "/" + $0).utf8) }
        let readings = NameReader().read(siblings: paths)
        var files: [Int: OpenFile] = [:]
        for (index, path) in paths.enumerated() where AskPolicy.auto.asks(about: readings[index], path: path) {
            files[index] = OpenFile(path: path, parsed: readings[index])
        }
        return OpenFolder(folder: folder, names: names, files: files)
    }

    /// A film that the rules are not sure of, one in each folder.
    static func films(_ count: Int) -> [OpenFolder] {
        let words = ["Amber", "Birch", "Cedar", "Delta", "Ember", "Fable", "Grove", "Haven", "Islet", "Jetty"]
        return (0..<count).map { folder("", ["The \(words[$0 % 10]) \(words[$0 / 10 % 10]) Road.mkv"]) }
    }

    static func settings(_ url: String, cache: FilePath? = nil) throws -> AskSettings {
        AskSettings(endpoint: try Endpoint(url), patience: .seconds(60), cache: cache, probe: .seconds(60))
    }

    static func inquiry(_ settings: AskSettings) -> ModelInquiry { ModelInquiry(settings, layout: .plex) }

    /// An answer as a model writes it.
    static func answer(
        _ title: String,
        type: String = "movie",
        year: Int? = nil,
        season: Int? = nil,
        episode: [Int] = [],
        numbering: String? = nil
    ) -> String {
        func number(_ value: Int?) -> String { value.map { String($0) } ?? "null" }
        let extra = numbering.map { ",\"numbering\":\"\($0)\"" } ?? ""
        return """
            {"absolute_episode":[],"date":null,"edition":null,"episode":\(episode),"part":null,"season":\(number(season)),\
            "title":\(ScriptedModel.quoted(title)),"type":"\(type)","year":\(number(year))\(extra)}
            """
    }

    /// The right answer to a question about a film without a number.
    static func film(_ question: String) -> String {
        answer(ScriptedModel.files(in: question).first?.replacingOccurrences(of: ".mkv", with: "") ?? "")
    }
}
