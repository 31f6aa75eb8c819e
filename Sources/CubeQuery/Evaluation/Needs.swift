/// Base cells that were asked for and are not there, by the current members.
struct Needs {
  private(set) var addresses: Set<CellAddress> = []

  /// The properties of members that were asked for and are not there.
  private(set) var properties: Set<PropertyReference> = []

  /// Whether there are so many that fetching them comes first.
  var areEnough: Bool { addresses.count >= 100_000 }

  mutating func note(_ coordinates: [Int32], for reader: CellReader) {
    addresses.insert(CellAddress(coordinates: coordinates, reader: reader))
  }

  /// Regions of which all cells are needed.
  private(set) var boxes: [CellBox] = []

  mutating func note(_ box: CellBox) { boxes.append(box) }

  mutating func note(_ property: PropertyReference) { properties.insert(property) }

  /// Takes all, and begins anew.
  mutating func take() -> Needs {
    defer { self = Needs() }
    return self
  }
}
