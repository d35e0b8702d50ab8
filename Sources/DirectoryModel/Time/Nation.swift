/// A nation of the United Kingdom, as far as its bank holidays go.
package enum Nation: String, Codable, Hashable, Sendable, CaseIterable {
    case england
    case wales
    case scotland
    case northernIreland = "northern-ireland"
}
