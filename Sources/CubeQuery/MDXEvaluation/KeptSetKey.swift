/// A set node and the current members on which its value hangs.
struct KeptSetKey: Hashable {
  let node: ObjectIdentifier
  let coordinates: [Int32]
}
