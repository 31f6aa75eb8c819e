/// A set node or call, and the current members on which its value hangs.
struct KeptSetKey: Hashable {
  let node: ObjectIdentifier
  let coordinates: [Int32]
}
