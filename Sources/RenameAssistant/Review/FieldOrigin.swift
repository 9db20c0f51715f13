/// Where a field of an identity comes from, for whoever has to judge it.
package enum FieldOrigin: Hashable, Sendable {
    /// A rule read it in the file's own name, in these characters.
    case rule(String, from: String)

    /// A rule read it in the name of a folder, in these characters.
    case folder(String, from: String)

    /// The other files of the folder settled it, or the library spells it so.
    case siblings

    /// Another reading of the name, which a person took.
    case otherReading

    /// A model suggested it.
    case model(String)

    /// A person said it.
    case person
}
