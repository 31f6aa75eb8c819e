/// A base cell, by the current members, in somebody's eyes.
struct CellAddress: Hashable {
  let coordinates: [Int32]
  let reader: CellReader
}
