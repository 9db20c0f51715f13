package import SystemPackage

extension JournalHistory {
    /// Which files an operation that is done brought to their places already, and are there still.
    ///
    /// Both ends count by identity: the file that is asked about is the one that was recorded, and what is at the
    /// destination is what was made of it.
    ///
    /// - Parameters:
    ///   - requests: The files, and where they are to be.
    ///   - kind: What is to be done with each.
    ///   - roots: The folders that they lie in.
    /// - Returns: For each whether nothing is left to do.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    package func haveArrived(
        _ requests: [OperationRequest],
        by kind: OperationKind,
        roots: [FilePath]
    ) throws(JournalError) -> [Bool] {
        let recognition = FileRecognition(folders: OpenFolders(roots: roots))
        let records = try lastDone(requests.map { (source: $0.source, destination: $0.destination) })
        return zip(requests, records).map { request, record in
            guard let record, record.kind == kind, request.describes(record.identity) else { return false }
            do throws(FailureCause) {
                return try recognition.file(
                    at: record.destination,
                    marks: [record.arrival],
                    checksums: [record.arrivalChecksum]
                ) != nil
            } catch {
                return false
            }
        }
    }
}
