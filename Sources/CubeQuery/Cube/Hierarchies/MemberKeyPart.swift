/// A part of a member's key, which every member has as a property: `KEY0` is the first.
struct MemberKeyPart: Sendable, Hashable {
  /// Its place among the parts, from 0.
  let place: Int

  /// The property of a name, in upper or lower case; nil for another one.
  init?(named name: String) {
    guard name.prefix(3).uppercased() == "KEY", name.count > 3,
      name.dropFirst(3).allSatisfy({ $0.isASCII && $0.isNumber }),
      let place = Int(name.dropFirst(3))
    else { return nil }
    self.place = place
  }
}
