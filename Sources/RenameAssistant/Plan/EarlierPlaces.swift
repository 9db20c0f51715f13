/// What a plan asks of the record of earlier runs, where the originals of copies and links stay.
struct EarlierPlaces<Failure: Error> {
    /// Lets files be that are where the plan wants them.
    let letBe: (inout [PlannedGroup]) throws(Failure) -> Void

    /// The bytes of the paths that earlier runs brought a file to.
    let ofFile: ([UInt8]) throws(Failure) -> [[UInt8]]
}
