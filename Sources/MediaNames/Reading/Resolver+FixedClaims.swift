/// What can be nothing else, wherever it stands.
extension Resolver {
    /// Takes what can be nothing else: resolutions, checksums, catalogue numbers.
    func takeFixedClaims() {
        guard claims.holdOthers else { return }
        for claim in claims.all {
            switch claim.value {
            case .catalogueID(let catalogue, let range):
                let id = CatalogueID(catalogue, name.text(.bytes(range)))
                draft.reading.catalogueIDs.append(id)
                note(.catalogueID, "\(id.catalogue.rawValue)-\(id.value)", claim)
                take(claim.pieces)
            case .text(let claimed) where claim.field == .resolution:
                let text = name.text(claimed)
                if draft.reading.release.resolution == nil { draft.reading.release.resolution = text }
                note(.resolution, text, claim)
                take(claim.pieces)
                draft.hasStrongTag = true
            case .text(let claimed) where claim.field == .edition:
                let text = name.text(claimed)
                draft.reading.editions.append(text)
                note(.edition, text, claim)
                take(claim.pieces)
            case .text(let claimed) where claim.rule == ExtraRule.name:
                let text = name.text(claimed)
                draft.extra = text
                note(.special, text, claim)
                if claim.pieces.lowerBound > 0 {
                    take(claim.pieces)
                } else if claim.pieces.upperBound < name.pieces.count {
                    bodyStart = claim.pieces.upperBound
                }
            case .text(let claimed) where claim.field == .noise:
                let name = name
                note(.noise, name.text(claimed), claim)
                take(claim.pieces)
            default: break
            }
        }
    }
}
