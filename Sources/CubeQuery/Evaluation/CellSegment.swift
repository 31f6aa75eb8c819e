/// The answer to one request for base cells: rows found by member numbers.
///
/// Rows stand in a table with open addressing: a row's place is sought by the hash of its member numbers, which are
/// compared in place. Nothing is packed, so there is no bound on how many hierarchies a grain has.
final class CellSegment {
  let box: CellBox
  private let hierarchies: [Int]
  private let width: Int
  /// Member numbers, row after row.
  private let keys: [Int32]
  /// Row numbers by hash; −1 where there is none.
  private let slots: [Int32]
  private let columns: [CellRequest.BaseMeasure: Int]
  private let values: [[CellValue]]
  let rowCount: Int

  /// - Parameters:
  ///   - keys: member numbers, row after row, in the order of the box's sides.
  ///   - base: what the columns of `values` are.
  init(box: CellBox, keys: [Int32], rowCount: Int, base: [CellRequest.BaseMeasure], values: [[CellValue]]) {
    self.box = box
    hierarchies = box.sides.map { Int($0.grain.hierarchy) }
    width = hierarchies.count
    self.keys = keys
    self.values = values
    self.rowCount = rowCount
    columns = Dictionary(base.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var capacity = 4
    while capacity < rowCount * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    for row in 0..<rowCount {
      var slot = Self.hash(keys, from: row * width, count: width) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(row)
    }
    self.slots = slots
  }

  private static func hash(_ keys: [Int32], from start: Int, count: Int) -> Int {
    var hash: UInt64 = 0
    for index in start..<(start + count) { hash = HashMixer.mix(hash ^ UInt64(UInt32(bitPattern: keys[index]))) }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  /// A member number of a row.
  func ordinal(_ row: Int, _ side: Int) -> Int32 { keys[row * width + side] }

  /// The row at an address; −1 where the region holds none, nil where the address lies outside of the region.
  func row(at coordinates: [Int32], measure: Int, star: Int, roles: RoleSet) -> Int? {
    guard star == box.star, roles == box.roles, box.measures.contains(measure) else { return nil }
    var hash: UInt64 = 0
    for hierarchy in hierarchies {
      hash = HashMixer.mix(hash ^ UInt64(UInt32(bitPattern: coordinates[hierarchy])))
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 1) & mask
    while slots[slot] >= 0 {
      let row = Int(slots[slot])
      var isEqual = true
      for (side, hierarchy) in hierarchies.enumerated() where keys[row * width + side] != coordinates[hierarchy] {
        isEqual = false
        break
      }
      if isEqual { return isOfGrain(coordinates) ? row : nil }
      slot = (slot + 1) & mask
    }
    for side in box.sides {
      if let members = side.members, !members.contains(coordinates[Int(side.grain.hierarchy)]) { return nil }
    }
    return isOfGrain(coordinates) ? -1 : nil
  }

  /// Two grains may share a code: then the held sets tell them apart.
  private func isOfGrain(_ coordinates: [Int32]) -> Bool {
    box.held.allSatisfy { held in held.hierarchies.allSatisfy { coordinates[$0] == held.number } }
  }

  /// What the store gave for a row.
  func value(_ base: CellRequest.BaseMeasure, row: Int) -> CellValue {
    guard let column = columns[base] else { return .null }
    return values[column][row]
  }

  /// Whether every cell of a box is here.
  func covers(_ other: CellBox) -> Bool { other.isWithin(box) }

  func grainCode(_ codes: [[UInt64]]) -> UInt64 { box.grainCode(codes) }
}
