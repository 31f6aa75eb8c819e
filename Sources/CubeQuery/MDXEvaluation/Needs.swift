/// Base cells that were asked for and are not there, by the current members.
struct Needs {
  private(set) var addresses: Set<[Int32]> = []

  var isEmpty: Bool { addresses.isEmpty }
  /// Whether there are so many that fetching them comes first.
  var areEnough: Bool { addresses.count >= 100_000 }

  mutating func note(_ coordinates: [Int32]) { addresses.insert(coordinates) }

  /// Takes all, and begins anew.
  mutating func take() -> Set<[Int32]> {
    defer { addresses = [] }
    return addresses
  }
}
