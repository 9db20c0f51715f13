import SystemPackage

/// Takes back copies and links: what was made goes, what it was made from stays.
///
/// Nothing is removed that was edited since, and no copy whose original is gone: it may be all that is left.
struct MadeRemoval {
    let folders: OpenFolders

    /// Removes what the moves of a unit made, after all of it was checked.
    ///
    /// - Parameters:
    ///   - unit: The unit, with places in `moves`.
    ///   - moves: The ways back.
    ///   - changed: The folders that change.
    /// - Returns: How it ended; what cannot be removed does not bring back what could.
    func remove(_ unit: Unit, of moves: [RecordedMove], _ changed: inout FolderSync) -> UnitPerformer.Outcome {
        var obstacles: [Int: FailureCause] = [:]
        for place in unit.moves {
            if let cause = obstacle(to: moves[place]) { obstacles[place] = cause }
        }
        guard obstacles.isEmpty else { return .failed(obstacles) }
        for place in unit.moves {
            do {
                try folders.remove(moves[place].from)
                changed.departed(from: moves[place].from)
            } catch {
                obstacles[place] = error
            }
        }
        return .performed(except: obstacles)
    }

    private func obstacle(to move: RecordedMove) -> FailureCause? {
        do throws(FailureCause) {
            // Somebody removed it already: there is nothing to take back.
            guard let found = try folders.look(at: move.from) else { return nil }
            if found.mark != move.mark {
                guard try FileRecognition(folders: folders).file(of: move) != nil else { return .changedSinceMoved }
            }
            guard move.kind != .symlink else { return nil }
            let original = try FileRecognition(folders: folders)
                .file(at: move.to, marks: [move.attributes.mark], checksums: [move.checksum])
            return original == nil ? .originalMissing : nil
        } catch {
            return error
        }
    }
}
