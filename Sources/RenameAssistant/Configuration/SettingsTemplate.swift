import Glibc
package import SystemPackage

/// A configuration file to begin with: every key, commented out, with what it is for.
package enum SettingsTemplate {
    /// The text of the file.
    package static var text: String {
        var lines = ["# Settings of plexomatic. A flag or a PLEXOMATIC_ variable wins over what stands here.", ""]
        for key in SettingKey.allCases {
            lines.append("# \(key.rawValue): \(example(key))".padded(to: 36) + "# \(key.summary)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Writes the file; one that is there is never touched.
    ///
    /// - Parameter path: Where to.
    /// - Throws: ``ConfigurationError/exists(_:)``, ``ConfigurationError/cannotWrite(_:code:)``
    package static func write(to path: FilePath) throws(ConfigurationError) {
        var missing: [FilePath] = []
        var folder = path.removingLastComponent()
        while folder.lastComponent != nil, folder.withPlatformString({ access($0, F_OK) }) != 0 {
            missing.append(folder)
            folder.removeLastComponent()
        }
        for folder in missing.reversed() where folder.withPlatformString({ mkdir($0, 0o700) }) != 0 {
            throw .cannotWrite(path, code: errno)
        }
        do {
            let descriptor = try FileDescriptor.open(
                path,
                .writeOnly,
                options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead]
            )
            _ = try descriptor.closeAfter { try descriptor.writeAll(text.utf8) }
        } catch let error as Errno {
            if error == .fileExists { throw .exists(path) }
            throw .cannotWrite(path, code: error.rawValue)
        } catch {
            throw .cannotWrite(path, code: EIO)
        }
    }

    private static func example(_ key: SettingKey) -> String {
        switch key {
        case .layout: "plex"
        case .library: "/srv/media"
        case .movies: "/srv/media/Movies"
        case .series: "/srv/media/TV Shows"
        case .accept: "likely"
        case .onConflict: "skip"
        case .normaliseSubtitles: "false"
        case .movieTemplate: "'{title}< ({year})>/{title}< ({year})>'"
        case .episodeTemplate: "'{title}< ({year})>/{title} S{season:2}E{episode:2}<-E{last_episode:2}>'"
        case .verify: "sampled"
        case .extensions: "[mkv, mp4]"
        case .ignore: "['^Old ']"
        case .anthology: "[/srv/media/Cartoons]"
        case .hidden: "false"
        case .color: "auto"
        case .probe: "auto"
        case .ffprobe: "/usr/bin/ffprobe"
        case .ask: "auto"
        case .offline: "false"
        case .endpoint: "http://127.0.0.1:11434"
        case .dialect: "auto"
        case .model: "auto"
        case .parallel: "1"
        case .askLimit: "500"
        case .askTimeout: "60"
        case .askTime: "1800"
        case .allowRemote: "false"
        case .journal: "/path/to/operations.db"
        case .logFile: "/path/to/plexomatic.log"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
