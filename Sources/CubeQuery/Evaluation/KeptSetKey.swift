/// A set node or call, the current members on which its value hangs, and in whose eyes cells are read.
struct KeptSetKey: Hashable {
  let node: ObjectIdentifier
  let coordinates: [Int32]
  let reader: CellReader
}
